import { BackLink } from '../../components/BackLink/index.js'
import { Button } from '../../components/Button/index.js'
import { ErrorSummary } from '../../components/ErrorSummary/index.js'
import { Form } from '../../components/Form/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import { TextField } from '../../components/TextField/index.js'
import { fieldError, type ViewContext } from '../../viewContext.js'

type Props = { signedIn: boolean; view: ViewContext }

/** Asks for the mail with the link. The answer is the same whether there is an account or not. */
export const ForgotPasswordView = ({ signedIn, view }: Props) => {
  const { draft, path, t } = view
  return (
    <>
      <BackLink
        href={path(signedIn ? '/account' : '/sign-in')}
        label={t(signedIn ? 'client.accountTitle' : 'client.forgotBack')}
      />
      <ErrorSummary fields={['email']} view={view} />
      <PageHeading title={t(signedIn ? 'client.accountPassword' : 'client.forgotTitle')}>
        <p>{t('client.forgotIntro')}</p>
      </PageHeading>
      <Form action="/forgot-password" view={view}>
        <TextField
          autoComplete="username"
          defaultValue={draft.email}
          error={fieldError(view, 'email')}
          inputMode="email"
          label={t('client.emailLabel')}
          name="email"
          required
          spellCheck={false}
          type="email"
        />
        <Button>{t('client.forgotButton')}</Button>
      </Form>
      <p>
        <a className="pcp-phone" href={path('/recover')}>
          {t('client.forgotNoMail')}
        </a>
      </p>
    </>
  )
}
