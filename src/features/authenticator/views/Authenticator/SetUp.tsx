import type { AuthenticatorState } from '../../actions/startAuthenticator.js'
import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { QRCode } from '../../../../portal/kit/components/QRCode/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { pending: NonNullable<AuthenticatorState['pending']>; view: ViewContext }

/** The key of a new app, three ways into it, and the field for its first code. */
export const SetUp = ({ pending, view }: Props) => {
  const { path, t } = view
  return (
    <>
      <Section title={t('client.appAddTitle')}>
        <div className="pcp-stack">
          <ButtonLink href={pending.address} look="second">
            {t('client.appOpen')}
          </ButtonLink>
          <p>{t('client.appScan')}</p>
          <QRCode label={t('client.appQR')} text={pending.address} />
          <p>{t('client.appType')}</p>
          <p className="pcp-codeText">{pending.key}</p>
        </div>
      </Section>
      <Section title={t('client.appConfirmTitle')}>
        <Form action="/authenticator/confirm" view={view}>
          <TextField
            autoComplete="one-time-code"
            error={fieldError(view, 'code')}
            hint={t('client.codeHint')}
            inputMode="numeric"
            label={t('client.appCodeLabel')}
            look="code"
            maxLength={LONGEST_TYPED_CODE}
            name="code"
            required
            spellCheck={false}
          />
          <p className="pcp-quiet">{t('client.appOthersSignedOut')}</p>
          <Button>{t('client.appConfirmButton')}</Button>
        </Form>
      </Section>
      <p>
        <a className="pcp-phone" href={`${path('/account/authenticator')}?do=start`}>
          {t('client.appAgain')}
        </a>
      </p>
    </>
  )
}
