import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Checkbox } from '../../../../portal/kit/components/Choices/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { PasskeyButton } from '../../../../portal/kit/components/PasskeyButton/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import type { SignInMethod } from '../../../../core/kinds.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

const TEXTS = {
  app: {
    hint: 'client.codeAppHint',
    intro: 'client.codeAppIntro',
    label: 'client.codeLabel',
    title: 'client.codeAppTitle',
  },
  email: {
    hint: 'client.codeHint',
    intro: 'client.codeIntro',
    label: 'client.codeLabel',
    title: 'client.codeTitle',
  },
  text: {
    hint: 'client.codeHint',
    intro: 'client.codeTextIntro',
    label: 'client.codeLabel',
    title: 'client.codeTitle',
  },
  passkey: {
    hint: 'client.recoveryOr',
    intro: 'client.codePasskeyIntro',
    label: 'client.recoveryLabel',
    title: 'client.codePasskeyTitle',
  },
} as const

/** What is said of a wrong code: then the tries that are left are told too. */
const WRONG: ReadonlySet<string> = new Set(['APP_CODE_INVALID', 'CODE_INVALID', 'PASSKEY_REQUIRED'])

type Props = {
  challenge: {
    maskedEmail: string
    method: SignInMethod
    minutesLeft: number
    passkey: boolean
    textDigits: null | string
    triesLeft: number
  }
  next: string | undefined
  rememberDays: number
  view: ViewContext
}

/** The second step: a code or a passkey, and what to remember about this device. */
export const SignInCodeView = ({ challenge, next, rememberDays, view }: Props) => {
  const { path, t } = view
  const { method } = challenge
  /** A code that was sent, and can be sent once more. */
  const mailed = method === 'email' || method === 'text'
  const texts = TEXTS[method]
  const tries = WRONG.has(view.error?.code ?? '')
  return (
    <>
      <ErrorSummary
        extra={tries ? t('client.codeTriesLeft', { count: challenge.triesLeft }) : undefined}
        fields={['code']}
        view={view}
      />
      <PageHeading title={t(texts.title)}>
        <p>
          {t(texts.intro, {
            count: challenge.minutesLeft,
            digits: challenge.textDigits ?? '',
            email: challenge.maskedEmail,
            productName: view.productName,
          })}
        </p>
      </PageHeading>
      <Form action="/login/verify" view={view}>
        {next ? <input name="next" type="hidden" value={next} /> : null}
        {challenge.passkey ? (
          <PasskeyButton
            label={t('client.passkeyUse')}
            look={method === 'passkey' ? 'filled' : 'second'}
            use={{ kind: 'after-password' }}
            view={view}
          />
        ) : null}
        <TextField
          autoComplete="one-time-code"
          error={fieldError(view, 'code')}
          hint={t(texts.hint)}
          inputMode={mailed ? 'numeric' : 'text'}
          label={t(texts.label)}
          look="code"
          maxLength={LONGEST_TYPED_CODE}
          name="code"
          required
          spellCheck={false}
        />
        <div>
          <Checkbox
            hint={t('client.codeRememberHint')}
            label={t('client.codeRemember', { count: rememberDays })}
            name="rememberDevice"
          />
          <Checkbox
            hint={t('client.codeSharedHint')}
            label={t('client.codeShared')}
            name="sharedComputer"
          />
        </div>
        <Button look={method === 'passkey' ? 'second' : 'filled'}>{t('client.codeButton')}</Button>
      </Form>
      {mailed ? (
        <Resend challenge={challenge} next={next} view={view} />
      ) : (
        <p className="pcp-quiet">
          {t(method === 'app' ? 'client.codeAppLost' : 'client.codePasskeyLost')}
        </p>
      )}
      <p>
        <a className="pcp-phone" href={path('/sign-in')}>
          {t('client.codeStartOver')}
        </a>
      </p>
    </>
  )
}

/** Another code: by mail, and where to look for the first; by text where the client turned it on. */
const Resend = ({
  challenge: { method, textDigits },
  next,
  view: { path, t },
  view,
}: Pick<Props, 'challenge' | 'next' | 'view'>) => {
  const texted = method === 'text'
  const backWith = (notice: string): string =>
    `${path('/sign-in/code')}?${new URLSearchParams({ notice, ...(next ? { next } : {}) }).toString()}`
  return (
    <>
      <Form action="/login/resend" next={backWith('code-sent')} view={view}>
        <Button look="second">{t(texted ? 'client.codeByMail' : 'client.codeAgain')}</Button>
      </Form>
      {texted ? null : <p className="pcp-quiet">{t('client.codeNoMail')}</p>}
      {textDigits ? (
        <Form action="/login/text" next={backWith('code-texted')} view={view}>
          <Button look="second">
            {t(texted ? 'client.codeTextAgain' : 'client.codeByText', { digits: textDigits })}
          </Button>
        </Form>
      ) : null}
    </>
  )
}
