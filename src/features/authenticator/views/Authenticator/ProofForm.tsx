import { AppCodeField } from '../../../../portal/kit/components/AppCodeField/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PasswordField } from '../../../../portal/kit/components/PasswordField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  action: string
  button: string
  /** An app is in use: its code is asked for, or a recovery code. */
  hasApp: boolean
  note?: string | undefined
  view: ViewContext
}

/**
 * Asks whether it is the owner of the account at the keyboard: the password, and the code where
 * there is an app.
 */
export const ProofForm = ({ action, button, hasApp, note, view }: Props) => {
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
      {hasApp ? <AppCodeField view={view} /> : null}
      {note ? <p className="pcp-quiet">{note}</p> : null}
      <Button>{button}</Button>
    </Form>
  )
}
