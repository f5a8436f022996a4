import { BackLink } from '../../components/BackLink/index.js'
import { Button } from '../../components/Button/index.js'
import { ErrorSummary } from '../../components/ErrorSummary/index.js'
import { Form } from '../../components/Form/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import { TextField } from '../../components/TextField/index.js'
import { fieldError, type ViewContext } from '../../viewContext.js'

/** Asks for another address. Says nothing about which addresses are taken. */
export const ChangeEmailView = ({ view }: { view: ViewContext }) => {
  const { draft, path, t } = view
  return (
    <>
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['currentPassword', 'email']} view={view} />
      <PageHeading title={t('client.accountChangeEmail')}>
        <p>{t('client.accountChangeEmailIntro')}</p>
      </PageHeading>
      <Form action="/change-email" view={view}>
        <TextField
          autoComplete="email"
          defaultValue={draft.email}
          error={fieldError(view, 'email')}
          inputMode="email"
          label={t('client.accountNewEmail')}
          name="email"
          required
          spellCheck={false}
          type="email"
        />
        <TextField
          autoComplete="current-password"
          error={fieldError(view, 'currentPassword')}
          label={t('client.currentPasswordLabel')}
          name="currentPassword"
          required
          type="password"
        />
        <Button>{t('client.accountChangeEmailButton')}</Button>
      </Form>
    </>
  )
}
