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
  planPrivacy: defineSource({
    at: 'privacyChangedAt',
    by: ({ privacyChangedByName }) => ({ name: privacyChangedByName, staff: null }),
    collection: 'housingPlans',
    kind: 'plan',
    reads: ['name', 'privacyChangedByName', 'private'],
    title: ({ private: isPrivate }) =>
      isPrivate ? 'timeline_planMadePrivate' : 'timeline_planMadeVisible',
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
