import { ownPath } from '../../core/ownPath.js'
import { PortalError } from '../../errors/PortalError.js'
import type { Admission } from '../admit.js'
import { leadOn, showWith, type PageAnswer, type PageArgs } from '../kit/page.js'
import { firstParam } from '../kit/searchParams.js'
import { FailedView } from '../kit/views/Failed/index.js'
import { NoConnectionView } from '../kit/views/NoConnection/index.js'
import { NotFoundView } from '../kit/views/NotFound/index.js'

const notFound = ({ view }: PageArgs): PageAnswer =>
  showWith(404, <NotFoundView view={view} />, { titleKey: 'client.notFoundTitle' })

const leadToSignIn = ({ view }: PageArgs): PageAnswer =>
  leadOn(`${view.path('/sign-in')}?${new URLSearchParams({ next: view.here }).toString()}`)

/** Signed in already: on to where the person was going, or to the dashboard. */
const leadHome = ({ search, view, visit }: PageArgs): PageAnswer =>
  leadOn(ownPath(firstParam(search, 'next'), visit.ctx.options.portalPath) ?? view.path('/'))

const open = async (admission: Admission, args: PageArgs): Promise<PageAnswer> => {
  const { view } = args
  switch (admission.kind) {
    case 'lead-home':
      return leadHome(args)
    case 'lead-to-set-up':
      return leadOn(view.path('/account/authenticator'))
    case 'lead-to-sign-in':
      return leadToSignIn(args)
    case 'no-connection':
      return showWith(403, <NoConnectionView view={view} />, {
        titleKey: 'client.noConnectionTitle',
      })
    case 'not-found':
      return notFound(args)
    case 'open': {
      const openPage = await admission.openPage()
      const opened = await openPage(args)
      if (opened === null) return notFound(args)
      return 'kind' in opened ? opened : showWith(200, opened)
    }
  }
}

/**
 * What a visitor gets of a page: the page, the way to another one, or in words why not. Our own
 * fault is a page too (503), in the portal's frame, where help and the way out stay in reach.
 */
export const openOrExplain = async (admission: Admission, args: PageArgs): Promise<PageAnswer> => {
  try {
    return await open(admission, args)
  } catch (error) {
    if (error instanceof PortalError && error.code === 'NOT_FOUND') return notFound(args)
    const retryAfter = error instanceof PortalError ? error.retryAfter : undefined
    if (retryAfter === undefined) {
      args.visit.payload.logger.error({ err: error, msg: 'A page of the client portal failed' })
    }
    return showWith(retryAfter === undefined ? 503 : 429, <FailedView view={args.view} />, {
      retryAfter,
      titleKey: 'client.failedTitle',
    })
  }
}
