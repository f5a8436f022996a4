import { BackLink } from '../../components/BackLink/index.js'
import { Button } from '../../components/Button/index.js'
import { ErrorSummary } from '../../components/ErrorSummary/index.js'
import { Form } from '../../components/Form/index.js'
import { NewPassword } from '../../components/NewPassword/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import { TextField } from '../../components/TextField/index.js'
import { fieldError, type ViewContext } from '../../viewContext.js'

type Props = { email: string; minimum: number; passphrase: string; view: ViewContext }

/** A new password for who knows the present one. */
export const ChangePasswordView = ({ email, minimum, passphrase, view }: Props) => {
  const { path, t } = view
  return (
    <>
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['currentPassword', 'password']} view={view} />
      <PageHeading title={t('client.accountPassword')}>
        <p>{t('client.accountPasswordIntro')}</p>
      </PageHeading>
      <Form action="/change-password" view={view}>
        {/* For password managers, which file a password under its address. */}
        <input autoComplete="username" name="username" type="hidden" value={email} />
        <TextField
          autoComplete="current-password"
          error={fieldError(view, 'currentPassword')}
          label={t('client.currentPasswordLabel')}
          name="currentPassword"
          required
          type="password"
        />
        <NewPassword minimum={minimum} passphrase={passphrase} view={view} />
        <Button>{t('client.resetButton')}</Button>
      </Form>
      <p>
        <a className="pcp-phone" href={path('/forgot-password')}>
          {t('client.accountPasswordForgot')}
        </a>
      </p>
    </>
  )
}
