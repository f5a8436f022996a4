import { pendingChallenge } from '../../loaders/pendingChallenge.js'
import { MINUTE } from '../../../../core/clock.js'
import { ownPath } from '../../../../core/ownPath.js'
import { leadOn, type OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { SignInCodeView } from './index.js'
import { SignInOverView } from './Over.js'

/** What the last step said, but for how long to wait. */
const isOutdated = ({ error, notice }: ViewContext): boolean =>
  notice !== null || (error !== null && error.code !== 'TOO_MANY_REQUESTS')

export const openPage: OpenPage = async ({ search, settings, view, visit }) => {
  const { options } = visit.ctx
  const next = ownPath(firstParam(search, 'next'), options.portalPath)
  const challenge = await pendingChallenge(visit)
  if (!challenge) {
    const query = new URLSearchParams({ notice: 'code-gone', ...(next ? { next } : {}) })
    return leadOn(`${view.path('/sign-in')}?${query.toString()}`)
  }
  const { method, state } = challenge
  if (state !== 'open') {
    // "Try again", or that a new code was sent, would be wrong beside it.
    if (isOutdated(view)) return leadOn(view.own)
    return <SignInOverView method={method} next={next} state={state} view={view} />
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
