import type { MailKind } from '../contract/mails.js'
import type { MailDefinition } from '../mail/mailDefinition.js'

/** What the features bring for the engines, which know none of it by name. Put together in `src/registry`. */
export type Registry = {
  readonly mails: { readonly [K in MailKind]: MailDefinition<K> }
}
