import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { NewPassword } from '../../../../portal/kit/components/NewPassword/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { PhoneNumber } from '../../../../portal/kit/components/PhoneNumber/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  invitation: { agency: string; expiresAt: string; maskedEmail: string }
  minimum: number
  passphrase: string
  token: string
  view: ViewContext
}

/**
 * An invited person chooses a password. The address is the invitation's and cannot be changed here.
 */
export const RegisterView = ({ invitation, minimum, passphrase, token, view }: Props) => {
  const { format, path, t } = view
  return (
    <>
      <ErrorSummary fields={['password', 'phone']} view={view} />
      <PageHeading title={t('client.registerTitle')}>
        <p>
          {t('client.registerIntro', { agency: invitation.agency, email: invitation.maskedEmail })}
        </p>
        <p className="pcp-quiet">
          {t('client.registerExpires', { date: format.on(invitation.expiresAt) })}
        </p>
      </PageHeading>
      <Form action="/register" view={view}>
        <input name="token" type="hidden" value={token} />
        <NewPassword minimum={minimum} passphrase={passphrase} view={view} />
        <PhoneNumber view={view} />
        <Button>{t('client.registerButton')}</Button>
      </Form>
      <p>
        {t('client.registerHave')}{' '}
        <a className="pcp-phone" href={path('/sign-in')}>
          {t('client.signInButton')}
        </a>
      </p>
    </>
  )
}
