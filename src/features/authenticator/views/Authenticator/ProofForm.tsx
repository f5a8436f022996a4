import type { AskedFactor } from '../../../../identity/askedFactor.js'
import { AppCodeField } from '../../../../portal/kit/components/AppCodeField/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PasswordField } from '../../../../portal/kit/components/PasswordField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  action: string
  /** What is asked besides the password. */
  asks: AskedFactor | null
  button: string
  note?: string | undefined
  view: ViewContext
}

/**
 * Asks whether it is the owner of the account at the keyboard: the password, and the code or
 * passkey where there is one.
 */
export const ProofForm = ({ action, asks, button, note, view }: Props) => {
  const { t } = view
  return (
    <Form action={action} view={view}>
      <PasswordField
        autoComplete="current-password"
        error={fieldError(view, 'password')}
        label={t('client.passwordLabel')}
        name="password"
        view={view}
      />
      <AppCodeField asks={asks} view={view} />
      {note ? <p className="pcp-quiet">{note}</p> : null}
      <Button>{button}</Button>
    </Form>
  )
}
