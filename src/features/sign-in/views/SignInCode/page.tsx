import { pendingChallenge } from '../../loaders/pendingChallenge.js'
import { MINUTE } from '../../../../core/clock.js'
import { ownPath } from '../../../../core/ownPath.js'
import { leadOn, type OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { SignInCodeView } from './index.js'

export const openPage: OpenPage = async ({ search, settings, view, visit }) => {
  const { options } = visit.ctx
  const next = ownPath(firstParam(search, 'next'), options.portalPath)
  const challenge = await pendingChallenge(visit)
  if (!challenge) {
    const query = new URLSearchParams({ notice: 'code-gone', ...(next ? { next } : {}) })
    return leadOn(`${view.path('/sign-in')}?${query.toString()}`)
  }
  const left = Date.parse(challenge.expiresAt) - options.clock().getTime()
  return (
    <SignInCodeView
      challenge={{ ...challenge, minutesLeft: Math.max(1, Math.ceil(left / MINUTE)) }}
      next={next}
      rememberDays={(await settings()).rememberedDevice.days}
      view={view}
    />
  )
}
