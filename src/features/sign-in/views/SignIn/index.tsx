import { Checkbox } from '../../../../portal/kit/components/Choices/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { EmailField } from '../../../../portal/kit/components/EmailField/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { PasskeyButton } from '../../../../portal/kit/components/PasskeyButton/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { PasswordField } from '../../../../portal/kit/components/PasswordField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  /** The address of the sign-in that is started again. */
  email?: string | undefined
  next: string | undefined
  /** Whether a passkey may be all it takes. */
  passkeys: boolean
  view: ViewContext
}

/** Nothing to type, where the browser knows passkeys: see `PasskeyButton`. */
const WithPasskey = ({ next, view }: Pick<Props, 'next' | 'view'>) => {
  const { t } = view
  return (
    <Form action="/login/passkey" view={view}>
      {next ? <input name="next" type="hidden" value={next} /> : null}
      <PasskeyButton label={t('client.passkeySignIn')} use={{ kind: 'sign-in' }} view={view}>
        <h2>{t('client.passkeyOr')}</h2>
        <Checkbox
          hint={t('client.codeSharedHint')}
          label={t('client.codeShared')}
          name="sharedComputer"
        />
      </PasskeyButton>
    </Form>
  )
}

/** Mail address and password. Says nothing about which addresses have an account. */
export const SignInView = ({ email, next, passkeys, view }: Props) => {
  const { path, t } = view
  return (
    <>
      <ErrorSummary fields={['email', 'password']} view={view} />
      <PageHeading title={t('client.signInTitle')}>
        <p className="pcp-quiet">{t('client.signInIntro')}</p>
      </PageHeading>
      <Form action="/login" view={view}>
        {next ? <input name="next" type="hidden" value={next} /> : null}
        <EmailField known={email} view={view} />
        <PasswordField
          autoComplete="current-password"
          error={fieldError(view, 'password')}
          label={t('client.passwordLabel')}
          name="password"
          view={view}
        />
        <Button>{t('client.signInButton')}</Button>
      </Form>
      {passkeys ? <WithPasskey next={next} view={view} /> : null}
      <p>
        <a className="pcp-phone" href={path('/forgot-password')}>
          {t('client.signInForgot')}
        </a>
      </p>
      <p>
        <a className="pcp-phone" href={path('/recover')}>
          {t('client.signInNoMail')}
        </a>
      </p>
      <Section title={t('client.signInNewTitle')}>
        <p className="pcp-quiet">{t('client.signInNewText')}</p>
        <p>
          <a className="pcp-phone" href={path('/code')}>
            {t('client.printedTitle')}
          </a>
        </p>
      </Section>
    </>
  )
}
