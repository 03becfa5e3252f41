/** The pages of the window: what stands at which place of the address, and in the rail. */
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileText from '@lucide/svelte/icons/file-text';
import FolderKanban from '@lucide/svelte/icons/folder-kanban';
import type { Component } from 'svelte';
import type { Place } from '$components/frame/Rail.svelte';
import EventsPage from '$features/events/EventsPage.svelte';
import ProjectsPage from '$features/projects/ProjectsPage.svelte';
import ReportsPage from '$features/reports/ReportsPage.svelte';
import SearchPage from '$features/search/SearchPage.svelte';

/** By the first part of the address. */
export const pages: Record<string, Component> = {
  events: EventsPage,
  projects: ProjectsPage,
  reports: ReportsPage,
  search: SearchPage,
};

export const records: Place[] = [
  { home: 'events', label: 'Events', icon: CalendarDays, counts: 'event' },
  { home: 'projects', label: 'Projects', icon: FolderKanban, counts: 'project' },
];

export const work: Place[] = [{ home: 'reports', label: 'Reports', icon: FileText }];

/** Where the window opens. */
export const FIRST = 'events';

/** What Control and N makes: a record of the list one looks at, an event elsewhere. */
export function making(home: string): { home: string; noun: string } {
  const place = records.find((place) => place.home === home) ?? records.find((place) => place.home === FIRST);
  return { home: place?.home ?? FIRST, noun: place?.counts ?? 'event' };
}
