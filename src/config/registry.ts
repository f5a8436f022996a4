import type { EffectKind } from '../contract/effects.js'
import type { MailKind } from '../contract/mails.js'
import type { EffectDefinition } from '../effects/effectDefinition.js'
import type { MailDefinition } from '../mail/mailDefinition.js'
import type { SweepStep } from '../sweep/sweepStep.js'

/**
 * What the features bring for the engines, which know none of it by name. Put together in
 * `src/registry`.
 */
export type Registry = {
  readonly effects: { readonly [K in EffectKind]: EffectDefinition<K> }
  readonly mails: { readonly [K in MailKind]: MailDefinition<K> }
  /** Address of the portal's stylesheet, with the host's theme. */
  readonly styleLink: (portal: {
    options: { portalPath: string }
    themeStyles?: string
  }) => Promise<string>
  /** In the order in which they run. */
  readonly sweepSteps: readonly SweepStep[]
}
