import type { AskedFactor } from '../../../../identity/askedFactor.js'
import { AppCodeField } from '../../../../portal/kit/components/AppCodeField/index.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { CurrentPassword } from '../../../../portal/kit/components/CurrentPassword/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { NewPassword } from '../../../../portal/kit/components/NewPassword/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  asks: AskedFactor | null
  email: string
  minimum: number
  passphrase: string
  view: ViewContext
}

/** A new password for who knows the present one. */
export const ChangePasswordView = ({ asks, email, minimum, passphrase, view }: Props) => {
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
        <AppCodeField asks={asks} view={view} />
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
