import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { NewPassword } from '../../../../portal/kit/components/NewPassword/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { minimum: number; passphrase: string; token: string; view: ViewContext }

/** A new password behind a link from a mail. It signs nobody in. */
export const ResetPasswordView = ({ minimum, passphrase, token, view }: Props) => {
  const { t } = view
  return (
    <>
      <ErrorSummary fields={['password']} view={view} />
      <PageHeading title={t('client.resetTitle')}>
        <p>{t('client.resetIntro')}</p>
      </PageHeading>
      <Form action="/reset-password" view={view}>
        <input name="token" type="hidden" value={token} />
        <NewPassword minimum={minimum} passphrase={passphrase} view={view} />
        <Button>{t('client.resetButton')}</Button>
      </Form>
    </>
  )
}
