/** The pages of the window: what stands at which place of the address, and in the rail. */
import Building from '@lucide/svelte/icons/building-2';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileText from '@lucide/svelte/icons/file-text';
import FolderKanban from '@lucide/svelte/icons/folder-kanban';
import Hash from '@lucide/svelte/icons/hash';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { Kind } from '$api/types';
import type { Place } from '$components/frame/Rail.svelte';
import CallsPage from '$features/calls/CallsPage.svelte';
import FundsPage from '$features/calls/FundsPage.svelte';
import EventsPage from '$features/events/EventsPage.svelte';
import HashtagsPage from '$features/hashtags/HashtagsPage.svelte';
import OrganisationsPage from '$features/organisations/OrganisationsPage.svelte';
import PeoplePage from '$features/people/PeoplePage.svelte';
import ProjectsPage from '$features/projects/ProjectsPage.svelte';
import ReportsPage from '$features/reports/ReportsPage.svelte';
import SearchPage from '$features/search/SearchPage.svelte';

/** By the first part of the address. */
export const pages: Record<string, Component> = {
  events: EventsPage,
  projects: ProjectsPage,
  calls: CallsPage,
  funds: FundsPage,
  people: PeoplePage,
  organisations: OrganisationsPage,
  hashtags: HashtagsPage,
  reports: ReportsPage,
  search: SearchPage,
};

export const records: Place[] = [
  { home: 'events', label: 'Events', icon: CalendarDays, counts: 'event' },
  { home: 'projects', label: 'Projects', icon: FolderKanban, counts: 'project' },
  { home: 'calls', label: 'Calls and funds', icon: Megaphone, counts: 'call', with: ['funds'] },
  { home: 'people', label: 'People', icon: Users, counts: 'person' },
  { home: 'organisations', label: 'Organisations', icon: Building, counts: 'organisation' },
  { home: 'hashtags', label: 'Hashtags', icon: Hash, counts: 'hashtag' },
];

export const work: Place[] = [{ home: 'reports', label: 'Reports', icon: FileText }];

/** Where the window opens. */
export const FIRST = 'events';

/** What is made at each home. */
const MADE: Record<string, Kind> = {
  events: 'event',
  projects: 'project',
  calls: 'call',
  funds: 'fund',
  people: 'person',
  organisations: 'organisation',
  hashtags: 'hashtag',
};

/** What Control and N makes: a record of the list one looks at, an event elsewhere. */
export function making(home: string): { home: string; kind: Kind } {
  const kind = MADE[home];
  return kind ? { home, kind } : { home: 'events', kind: 'event' };
}
