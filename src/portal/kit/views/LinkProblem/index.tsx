import type { PortalErrorCode } from '../../../../core/errorCodes.js'
import { ButtonLink } from '../../components/Button/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import type { ViewContext } from '../../viewContext.js'

const ADVICE = {
  email: 'client.linkProblemEmail',
  invitation: 'client.linkProblemInvitation',
  reset: 'client.linkProblemReset',
} as const

export type LinkKind = keyof typeof ADVICE
type Props = { code: PortalErrorCode; kind: LinkKind; view: ViewContext }

/** A link from a mail that no longer works: why, and what helps. */
export const LinkProblemView = ({ code, kind, view }: Props) => {
  const { path, t } = view
  const canSignIn = code === 'TOKEN_USED'
  return (
    <>
      <PageHeading title={t('client.linkProblemTitle')}>
        <p>{t(`errors.${code}`)}</p>
      </PageHeading>
      {canSignIn ? null : <p>{t(ADVICE[kind])}</p>}
      {kind === 'reset' ? (
        <ButtonLink href={path('/forgot-password')}>{t('client.askNewLink')}</ButtonLink>
      ) : (
        <ButtonLink href={path('/sign-in')} look={canSignIn ? 'filled' : 'second'}>
          {t('client.signInButton')}
        </ButtonLink>
      )}
    </>
  )
}
