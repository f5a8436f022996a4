import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { EmailField } from '../../../../portal/kit/components/EmailField/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { signedIn: boolean; view: ViewContext }

/** Asks for the mail with the link. The answer is the same whether there is an account or not. */
export const ForgotPasswordView = ({ signedIn, view }: Props) => {
  const { path, t } = view
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
        <EmailField view={view} />
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
