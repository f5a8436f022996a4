import type { SignInMethod } from '../../../../core/kinds.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

const TEXTS = {
  app: {
    button: 'client.codeOverAppButton',
    over: 'client.codeOverAppText',
    title: 'client.codeOverAppTitle',
    'used-up': 'client.codeUsedUpAppText',
  },
  passkey: {
    button: 'client.codeOverAppButton',
    over: 'client.codeOverPasskeyText',
    title: 'client.codeOverAppTitle',
    'used-up': 'client.codeUsedUpPasskeyText',
  },
  email: {
    button: 'client.codeOverButton',
    over: 'client.codeOverText',
    title: 'client.codeOverTitle',
    'used-up': 'client.codeUsedUpText',
  },
} as const

/** What is said of a mailed code holds for one by text. */
const textsOf = (method: SignInMethod) => TEXTS[method === 'app' ? 'app' : 'email']

type Props = {
  method: SignInMethod
  next: string | undefined
  state: 'over' | 'used-up'
  view: ViewContext
}

/** No code that is typed here can work any more: why, and the one way on. */
export const SignInOverView = ({ method, next, state, view }: Props) => {
  const { path, t } = view
  const texts = textsOf(method)
  const query = new URLSearchParams({ again: '1', ...(next ? { next } : {}) })
  return (
    <>
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t(texts.title)}>
        <p>{t(texts[state])}</p>
      </PageHeading>
      <ButtonLink href={`${path('/sign-in')}?${query.toString()}`}>{t(texts.button)}</ButtonLink>
    </>
  )
}
