import { defineSource, type HistorySource } from './source.js'

/** What a client's history tells of casework; see `sources.ts`. */
export const CASE_SOURCES = {
  caseClosed: defineSource({
    at: 'closedAt',
    by: ({ closedBy, closedByName }) => ({ name: closedByName, staff: closedBy }),
    collection: 'cases',
    kind: 'case',
    reads: ['closedBy', 'closedByName', 'name', 'private'],
    title: 'timeline_caseClosed',
    where: { state: { equals: 'closed' } },
    words: ({ name }) => name,
  }),
  casePrivacy: defineSource({
    at: 'privacyChangedAt',
    by: ({ privacyChangedByName }) => ({ name: privacyChangedByName, staff: null }),
    collection: 'cases',
    kind: 'case',
    reads: ['name', 'privacyChangedByName', 'private'],
    title: ({ private: isPrivate }) =>
      isPrivate ? 'timeline_caseMadePrivate' : 'timeline_caseMadeVisible',
    words: ({ name }) => name,
  }),
  caseTaskDone: defineSource({
    at: 'completedAt',
    by: ({ completedBy, completedByName, submittedBy }) =>
      completedBy || completedByName || submittedBy !== 'client'
        ? { name: completedByName, staff: completedBy }
        : 'client',
    collection: 'caseTasks',
    kind: 'case',
    reads: ['completedBy', 'completedByName', 'completedFor', 'name', 'private', 'submittedBy'],
    title: ({ completedFor }) => (completedFor ? 'timeline_taskDoneFor' : 'timeline_taskDone'),
    where: { status: { equals: 'done' } },
    words: ({ name }) => name,
  }),
  caseTaskSkipped: defineSource({
    at: 'skippedAt',
    by: ({ skippedBy, skippedByName }) => ({ name: skippedByName, staff: skippedBy }),
    collection: 'caseTasks',
    kind: 'case',
    reads: ['name', 'private', 'skippedBy', 'skippedByName'],
    title: 'timeline_taskSkipped',
    where: { status: { equals: 'skipped' } },
    words: ({ name }) => name,
  }),
  caseTaskSent: defineSource({
    at: 'submittedAt',
    by: () => 'client',
    collection: 'caseTasks',
    kind: 'case',
    reads: ['name', 'private'],
    title: 'timeline_taskSent',
    where: { submittedBy: { equals: 'client' } },
    words: ({ name }) => name,
  }),
  caseTaskOpened: defineSource({
    at: 'openedAt',
    by: () => null,
    collection: 'caseTasks',
    kind: 'case',
    reads: ['name', 'private'],
    title: 'timeline_taskOpened',
    words: ({ name }) => name,
  }),
  caseOpened: defineSource({
    at: 'openedAt',
    by: ({ openedBy, openedByName }) => ({ name: openedByName, staff: openedBy }),
    collection: 'cases',
    kind: 'case',
    reads: ['name', 'openedBy', 'openedByName', 'private'],
    title: 'timeline_caseOpened',
    words: ({ name }) => name,
  }),
} as const satisfies Readonly<Record<string, HistorySource>>
