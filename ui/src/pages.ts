/** The pages of the window: what stands at which place of the address, and in the rail. */
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import type { Component } from 'svelte';
import type { Place } from '$components/frame/Rail.svelte';
import EventsPage from '$features/events/EventsPage.svelte';
import SearchPage from '$features/search/SearchPage.svelte';

/** By the first part of the address. */
export const pages: Record<string, Component> = {
  events: EventsPage,
  search: SearchPage,
};

export const records: Place[] = [{ home: 'events', label: 'Events', icon: CalendarDays, counts: 'event' }];

export const work: Place[] = [];

/** Where the window opens. */
export const FIRST = 'events';
