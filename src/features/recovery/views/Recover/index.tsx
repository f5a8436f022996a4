import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { EmailField } from '../../../../portal/kit/components/EmailField/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { NewPassword } from '../../../../portal/kit/components/NewPassword/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { minimum: number; passphrase: string; view: ViewContext }

/**
 * For who cannot open their mail: the code from a worker who knows them, and a new password. It
 * signs nobody in.
 */
export const RecoverView = ({ minimum, passphrase, view }: Props) => {
  const { path, t } = view
  return (
    <>
      <BackLink href={path('/sign-in')} label={t('client.forgotBack')} />
      <ErrorSummary fields={['code', 'email', 'password']} view={view} />
      <PageHeading title={t('client.recoverTitle')}>
        <p>{t('client.recoverIntro')}</p>
        <p className="pcp-quiet">{t('client.recoverNoCode')}</p>
      </PageHeading>
      <Form action="/recover" view={view}>
        <TextField
          autoComplete="off"
          error={fieldError(view, 'code')}
          hint={t('client.recoverCodeHint')}
          label={t('client.recoverCode')}
          maxLength={LONGEST_TYPED_CODE}
          name="code"
          required
          spellCheck={false}
        />
        <EmailField view={view} />
        <NewPassword minimum={minimum} passphrase={passphrase} view={view} />
        <Button>{t('client.recoverButton')}</Button>
      </Form>
    </>
  )
}
