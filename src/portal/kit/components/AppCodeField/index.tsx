import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import type { AskedFactor } from '../../../../identity/askedFactor.js'
import { fieldError, type ViewContext } from '../../viewContext.js'
import { PasskeyButton } from '../PasskeyButton/index.js'
import { TextField } from '../TextField/index.js'

type Props = { asks: AskedFactor | null; view: ViewContext }

/**
 * Where there is an authenticator app or a passkey, its code, a recovery code or the passkey itself
 * belongs to the proof of who is at the keyboard.
 */
export const AppCodeField = ({ asks, view }: Props) => {
  const { t } = view
  if (!asks) return null
  return (
    <>
      {asks.passkey ? (
        <PasskeyButton label={t('client.passkeyUse')} use={{ kind: 'prove' }} view={view} />
      ) : null}
      <div data-code>
        <TextField
          autoComplete="one-time-code"
          error={fieldError(view, 'code')}
          label={t(asks.app ? 'client.appCodeOrRecoveryLabel' : 'client.recoveryLabel')}
          maxLength={LONGEST_TYPED_CODE}
          name="code"
          required
          spellCheck={false}
        />
      </div>
    </>
  )
}
