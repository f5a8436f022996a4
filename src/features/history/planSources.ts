import { defineSource, type HistorySource } from './source.js'

/** What a client's history tells of their housing plans. */
export const PLAN_SOURCES = {
  planEnded: defineSource({
    at: 'endedAt',
    by: () => null,
    collection: 'housingPlans',
    kind: 'plan',
    reads: ['name', 'private'],
    title: 'timeline_planEnded',
    words: ({ name }) => name,
  }),
  planAgreed: defineSource({
    at: 'agreedAt',
    by: () => null,
    collection: 'housingPlans',
    kind: 'plan',
    reads: ['name', 'private'],
    title: 'timeline_planAgreed',
    words: ({ name }) => name,
  }),
  planShared: defineSource({
    at: 'sharedAt',
    by: ({ staff, staffName }) => ({ name: staffName, staff }),
    collection: 'housingPlans',
    kind: 'plan',
    reads: ['name', 'private', 'staff', 'staffName'],
    title: 'timeline_planShared',
    words: ({ name }) => name,
  }),
} as const satisfies Readonly<Record<string, HistorySource>>
