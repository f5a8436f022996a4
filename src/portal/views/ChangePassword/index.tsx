import { AppCodeField } from '../../components/AppCodeField/index.js'
import { BackLink } from '../../components/BackLink/index.js'
import { Button } from '../../components/Button/index.js'
import { CurrentPassword } from '../../components/CurrentPassword/index.js'
import { ErrorSummary } from '../../components/ErrorSummary/index.js'
import { Form } from '../../components/Form/index.js'
import { NewPassword } from '../../components/NewPassword/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import type { ViewContext } from '../../viewContext.js'

type Props = {
  email: string
  hasApp: boolean
  minimum: number
  passphrase: string
  view: ViewContext
}

/** A new password for who knows the present one. */
export const ChangePasswordView = ({ email, hasApp, minimum, passphrase, view }: Props) => {
  const { path, t } = view
  return (
    <>
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['currentPassword', 'code', 'password']} view={view} />
      <PageHeading title={t('client.accountPassword')}>
        <p>{t('client.accountPasswordIntro')}</p>
      </PageHeading>
      <Form action="/change-password" view={view}>
        {/* For password managers, which file a password under its address. */}
        <input autoComplete="username" name="username" type="hidden" value={email} />
        <CurrentPassword view={view} />
        {hasApp ? <AppCodeField view={view} /> : null}
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
