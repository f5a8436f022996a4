import { Button } from '../../components/Button/index.js'
import { ErrorSummary } from '../../components/ErrorSummary/index.js'
import { Form } from '../../components/Form/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import { TextField } from '../../components/TextField/index.js'
import { fieldError, type ViewContext } from '../../viewContext.js'

type Props = { minimum: number; token: string; view: ViewContext }

/** A new password behind a link from a mail. It signs nobody in. */
export const ResetPasswordView = ({ minimum, token, view }: Props) => {
  const { t } = view
  return (
    <>
      <ErrorSummary fields={['password']} view={view} />
      <PageHeading title={t('client.resetTitle')}>
        <p>{t('client.resetIntro')}</p>
      </PageHeading>
      <Form action="/reset-password" view={view}>
        <input name="token" type="hidden" value={token} />
        <TextField
          autoComplete="new-password"
          error={fieldError(view, 'password')}
          hint={t('client.newPasswordHint', { minimum })}
          label={t('client.newPasswordLabel')}
          name="password"
          required
          type="password"
        />
        <Button>{t('client.resetButton')}</Button>
      </Form>
    </>
  )
}
