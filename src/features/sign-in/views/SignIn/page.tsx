import { ownPath } from '../../../../core/ownPath.js'
import { offersPasskeys } from '../../../../identity/passkeys/passkeySite.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { addressOfSignIn } from '../../loaders/pendingChallenge.js'
import { SignInView } from './index.js'

export const openPage: OpenPage = async ({ search, view, visit }) => {
  const again = firstParam(search, 'again') !== undefined
  return (
    <SignInView
      email={again ? await addressOfSignIn(visit) : undefined}
      next={ownPath(firstParam(search, 'next'), visit.ctx.options.portalPath)}
      passkeys={offersPasskeys(visit.payload)}
      view={view}
    />
  )
}
