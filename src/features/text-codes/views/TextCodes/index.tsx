import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { PasswordField } from '../../../../portal/kit/components/PasswordField/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import type { TextCodes } from '../../loaders/textCodes.js'

type Props = {
  /** Another code is asked for, though one is on its way. */
  again: boolean
  codes: TextCodes
  view: ViewContext
}

/** Codes by text message: what speaks against them, the proof of the number, and the way out. */
export const TextCodesView = ({ again, codes, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['password', 'code']} view={view} />
      <PageHeading title={t('client.textCodesTitle')}>
        <p>{t('client.textCodesIntro')}</p>
        <p>{t('client.textCodesWeaker')}</p>
      </PageHeading>
      <Content again={again} codes={codes} view={view} />
    </div>
  )
}

const Content = ({ again, codes, view }: Props) => {
  const { path, t } = view
  if (codes.is === 'stronger') return <p>{t('client.textCodesStronger')}</p>
  if (codes.is === 'none')
    return (
      <>
        <p>{t('client.textCodesNoNumber')}</p>
        <p>
          <ButtonLink href={path('/account/phone')}>{t('client.accountChangePhone')}</ButtonLink>
        </p>
      </>
    )
  const { digits, is } = codes
  if (is === 'waiting' && !again) return <Confirm digits={digits} view={view} />
  return is === 'on' ? (
    <Section title={t('client.textCodesOn', { digits })}>
      <Password action="/text-codes/stop" button={t('client.textCodesStop')} view={view} />
    </Section>
  ) : (
    <Section title={t('client.textCodesStartTitle')}>
      <p>{t('client.textCodesStartText', { digits })}</p>
      <Password action="/text-codes/start" button={t('client.textCodesStart')} view={view} />
    </Section>
  )
}

type PasswordProps = { action: string; button: string; view: ViewContext }

const Password = ({ action, button, view }: PasswordProps) => (
  <Form action={action} view={view}>
    <PasswordField
      autoComplete="current-password"
      error={fieldError(view, 'password')}
      label={view.t('client.passwordLabel')}
      name="password"
      view={view}
    />
    <Button>{button}</Button>
  </Form>
)

const Confirm = ({ digits, view }: { digits: string; view: ViewContext }) => {
  const { path, t } = view
  return (
    <Section title={t('client.textCodesConfirmTitle')}>
      <p>{t('client.textCodesConfirmText', { digits })}</p>
      <Form action="/text-codes/confirm" view={view}>
        <TextField
          autoComplete="one-time-code"
          error={fieldError(view, 'code')}
          inputMode="numeric"
          label={t('client.codeLabel')}
          look="code"
          maxLength={LONGEST_TYPED_CODE}
          name="code"
          required
          spellCheck={false}
        />
        <Button>{t('client.textCodesConfirm')}</Button>
      </Form>
      <p>
        <a className="pcp-phone" href={`${path('/account/text-codes')}?do=start`}>
          {t('client.textCodesAgain')}
        </a>
      </p>
    </Section>
  )
}
