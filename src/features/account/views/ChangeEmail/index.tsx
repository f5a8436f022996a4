import type { AskedFactor } from '../../../../identity/askedFactor.js'
import { AppCodeField } from '../../../../portal/kit/components/AppCodeField/index.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { CurrentPassword } from '../../../../portal/kit/components/CurrentPassword/index.js'
import { EmailField } from '../../../../portal/kit/components/EmailField/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

/** Asks for another address. Says nothing about which addresses are taken. */
export const ChangeEmailView = ({
  asks,
  view,
}: {
  asks: AskedFactor | null
  view: ViewContext
}) => {
  const { path, t } = view
  return (
    <>
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['email', 'currentPassword', 'code']} view={view} />
      <PageHeading title={t('client.accountChangeEmail')}>
        <p>{t('client.accountChangeEmailIntro')}</p>
      </PageHeading>
      <Form action="/change-email" view={view}>
        <EmailField autoComplete="email" label={t('client.accountNewEmail')} view={view} />
        <CurrentPassword view={view} />
        <AppCodeField asks={asks} view={view} />
        <Button>{t('client.accountChangeEmailButton')}</Button>
      </Form>
    </>
  )
}
