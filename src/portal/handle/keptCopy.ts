import { DAY } from '../../core/clock.js'
import { KEPT_DAYS, KEPT_HEADERS } from '../../core/keptPages.js'
import { hasNeutralTab } from '../../features/safety/index.js'
import { setCookie } from '../../identity/cookies.js'
import type { PageAnswer } from '../kit/page.js'
import type { ViewContext } from '../kit/viewContext.js'
import type { PortalVisit } from '../kit/visit.js'

/** Whether a request is the worker's, for a copy of the page without anything of a person. */
export const wantsCopy = (request: Request): boolean =>
  request.headers.get(KEPT_HEADERS.keep) === 'copy'

/**
 * Whether this browser may keep copies: somebody is signed in on a device that they said is theirs,
 * and did not ask for a tab that tells nothing.
 */
const mayKeep = ({ ctx, session }: PortalVisit, request: Request): boolean =>
  // guard: nothing-kept-on-shared-devices
  session !== null && !session.shared && !hasNeutralTab(request.headers, ctx.options)

/** What a page says to the worker: what to keep, to drop all, or nothing. */
export const keepHeaders = (
  visit: PortalVisit,
  request: Request,
  answer: PageAnswer & { kind: 'show' },
): Record<string, string> => {
  if (!mayKeep(visit, request)) return { [KEPT_HEADERS.keep]: 'no' }
  const paths = answer.status === 200 && !visit.passive ? (answer.keep?.paths ?? []) : []
  return paths.length > 0 ? { [KEPT_HEADERS.keep]: paths.map(visit.path).join(' ') } : {}
}

/** Whether this page may be given away as a copy. */
export const isCopied = (
  visit: PortalVisit,
  request: Request,
  answer: PageAnswer & { kind: 'show' },
): boolean => mayKeep(visit, request) && answer.status === 200 && answer.keep?.title !== undefined

/**
 * Headers of a copy. The browser also gets a cookie that says nothing but that it has some, so that
 * leaving without scripts has it emptied.
 */
export const copyHeaders = (visit: PortalVisit, title: string): Record<string, string> => {
  const now = visit.ctx.options.clock()
  setCookie(visit.req, 'kept', '1', { maxAge: (KEPT_DAYS * DAY) / 1000 })
  return {
    [KEPT_HEADERS.seen]: now.toISOString(),
    [KEPT_HEADERS.title]: encodeURIComponent(title),
  }
}

/** The view of a copy: nobody's, with the day on which it was seen. */
export const copyView = (view: ViewContext, now: Date): ViewContext => ({
  ...view,
  accountTag: undefined,
  copy: true,
  draft: {},
  draftOf: null,
  error: null,
  here: view.own,
  logo: null,
  map: null,
  notice: {
    look: 'info',
    place: 'page',
    text: view.t('client.keptSeen', { date: view.format.on(now.toISOString()) }),
  },
})
