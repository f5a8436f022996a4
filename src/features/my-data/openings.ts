import type { Where } from 'payload'

import type { AuditAction } from '../../contract/auditEvents.js'
import type { TranslationKey, Translator } from '../../translations/translate.js'

/** Reads that the trail writes down, by what was opened. */
const OPENED = {
  'client.ssn-revealed': 'client.myDataOpenedNumber',
  'document.downloaded': 'client.myDataOpenedDocument',
  'records.private-read': 'client.myDataOpenedPrivate',
} as const satisfies Partial<Record<AuditAction, TranslationKey>>
const isOpening = (action: string): action is keyof typeof OPENED => Object.hasOwn(OPENED, action)

/** Events that tell of staff who opened something of a client's. */
export const OPENED_BY_STAFF: Where[] = [
  { action: { in: Object.keys(OPENED) } },
  { actorKind: { equals: 'staff' } },
  { outcome: { equals: 'done' } },
]

/** What was opened, in words. */
export const openedText = (t: Translator, action: string): string =>
  isOpening(action) ? t(OPENED[action]) : action
