import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Checkbox } from '../../../../portal/kit/components/Choices/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import type { SignInMethod } from '../../../../core/kinds.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  challenge: {
    maskedEmail: string
    method: SignInMethod
    minutesLeft: number
    textDigits: null | string
    triesLeft: number
  }
  next: string | undefined
  rememberDays: number
  view: ViewContext
}

/** Where the code is, and for how long it works. */
const introOf = (
  { maskedEmail: email, method, minutesLeft: count, textDigits }: Props['challenge'],
  { productName, t }: ViewContext,
): string => {
  if (method === 'app') return t('client.codeAppIntro', { email, productName })
  return method === 'text'
    ? t('client.codeTextIntro', { count, digits: textDigits ?? '' })
    : t('client.codeIntro', { count, email })
}

/** The second step: the code from the mail, and what to remember about this device. */
export const SignInCodeView = ({ challenge, next, rememberDays, view }: Props) => {
  const { path, t } = view
  const app = challenge.method === 'app'
  const tries = view.error?.code === 'CODE_INVALID' || view.error?.code === 'APP_CODE_INVALID'
  return (
    <>
      <ErrorSummary
        extra={tries ? t('client.codeTriesLeft', { count: challenge.triesLeft }) : undefined}
        fields={['code']}
        view={view}
      />
      <PageHeading title={t(app ? 'client.codeAppTitle' : 'client.codeTitle')}>
        <p>{introOf(challenge, view)}</p>
      </PageHeading>
      <Form action="/login/verify" view={view}>
        {next ? <input name="next" type="hidden" value={next} /> : null}
        <TextField
          autoComplete="one-time-code"
          error={fieldError(view, 'code')}
          hint={t(app ? 'client.codeAppHint' : 'client.codeHint')}
          inputMode={app ? 'text' : 'numeric'}
          label={t('client.codeLabel')}
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
        <Button>{t('client.codeButton')}</Button>
      </Form>
      {app ? (
        <p className="pcp-quiet">{t('client.codeAppLost')}</p>
      ) : (
        <Resend challenge={challenge} next={next} view={view} />
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
