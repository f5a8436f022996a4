import { AppCodeField } from '../../components/AppCodeField/index.js'
import { BackLink } from '../../components/BackLink/index.js'
import { Button } from '../../components/Button/index.js'
import { CurrentPassword } from '../../components/CurrentPassword/index.js'
import { EmailField } from '../../components/EmailField/index.js'
import { ErrorSummary } from '../../components/ErrorSummary/index.js'
import { Form } from '../../components/Form/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import type { ViewContext } from '../../viewContext.js'

/** Asks for another address. Says nothing about which addresses are taken. */
export const ChangeEmailView = ({ hasApp, view }: { hasApp: boolean; view: ViewContext }) => {
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
        {hasApp ? <AppCodeField view={view} /> : null}
        <Button>{t('client.accountChangeEmailButton')}</Button>
      </Form>
    </>
  )
}
