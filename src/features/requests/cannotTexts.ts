import type { CannotReason } from '../../core/status/request.js'
import type { TranslationKey } from '../../translations/translate.js'

/** What a client calls the reason why something cannot be sent. */
export const CANNOT_TEXT = {
  'cannot-find': 'client.cannotFind',
  'cannot-get': 'client.cannotGet',
  'does-not-apply': 'client.cannotDoesNotApply',
  other: 'client.cannotOther',
} as const satisfies Record<CannotReason, TranslationKey>
