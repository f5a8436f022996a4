import type { Failure } from '../shared/callPortal.js'
import type { Wizard, WizardEvent } from './wizard.js'

/** What every step of the wizard works with. */
export type StepProps = {
  busy: boolean
  dispatch: (event: WizardEvent) => void
  failure: Failure | null
  /** Sends what the client was asked for already; null where that is not so. */
  onAnyway: (() => void) | null
  onSend: () => void
  wizard: Wizard
}
