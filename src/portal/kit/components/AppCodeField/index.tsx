import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import { fieldError, type ViewContext } from '../../viewContext.js'
import { TextField } from '../TextField/index.js'

/**
 * Where an authenticator app is in use, its code or a recovery code belongs to the proof of who is
 * at the keyboard.
 */
export const AppCodeField = ({ view }: { view: ViewContext }) => (
  <TextField
    autoComplete="one-time-code"
    error={fieldError(view, 'code')}
    label={view.t('client.appCodeOrRecoveryLabel')}
    maxLength={LONGEST_TYPED_CODE}
    name="code"
    required
    spellCheck={false}
  />
)
