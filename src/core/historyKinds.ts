/** What a client's history is made of, in the order in which it can be filtered. */
export const HISTORY_KINDS = [
  'request',
  'message',
  'file',
  'answer',
  'location',
  'release',
  'program',
  'appointment',
  'connection',
  'note',
  'contact',
  'identifiers',
  'case',
  'plan',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** Whether there is anything of the kind only where the part `casework` is on. */
export const isOfCasework = (kind: HistoryKind): boolean => kind === 'case' || kind === 'plan'
