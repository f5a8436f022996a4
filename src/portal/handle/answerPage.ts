import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { agencyHelp } from '../../contact/agencyHelp.js'
import type { PortalSlots } from '../../config/portalPages.js'
import { isSecureOrigin } from '../../config/publicURL.js'
import { getSettings } from '../../config/settings.js'
import { accountTag } from '../../drafts/accountTag.js'
import { readDraft } from '../../drafts/drafts.js'
import { answerAfterExit } from '../../http/answerAfterExit.js'
import { hasNeutralTab } from '../../features/safety/index.js'
import { availableLocales } from '../../translations/translate.js'
import { notThere } from '../assets/answerAsset.js'
import { accentName } from '../assets/accentAsset.js'
import { admit } from '../admit.js'
import { ownAgency } from '../kit/agency.js'
import { isClientVisit } from '../kit/clientVisit.js'
import type { SlotMarkup } from '../kit/components/Shell/index.js'
import { loadCounts } from '../kit/counts.js'
import type { PageAnswer, PageArgs } from '../kit/page.js'
import { firstParam, type SearchParams } from '../kit/searchParams.js'
import { createViewContext, type ViewContext } from '../kit/viewContext.js'
import { openVisit, type PortalVisit } from '../kit/visit.js'
import { matchRoute } from '../matchRoute.js'
import { navItems } from '../navItems.js'
import { hostVisit } from '../host/hostVisit.js'
import { renderSlots } from '../host/renderSlots.js'
import { routesOf } from '../host/hostRoutes.js'
import { routeText } from '../routeText.js'
import { assetLinks } from './assetLinks.js'
import { copyHeaders, copyView, isCopied, keepHeaders, wantsCopy } from './keptCopy.js'
import { openOrExplain } from './openOrExplain.js'
import type { PortalPlace } from './placeOf.js'
import { agencyLogo } from './agencyLogo.js'
import { renderPage } from './renderPage.js'
import { leadBrowser, sendPage } from './sendPage.js'

/** A parameter that is there twice counts once: the first is meant. */
const searchOf = (params: URLSearchParams): SearchParams =>
  Object.fromEntries([...params].toReversed())

/** The browser fetches ahead of a person who may never come (Sec-Purpose, formerly Purpose). */
const isAhead = ({ headers }: Request): boolean =>
  /prefetch|prerender/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')

type Asked = { payload: Payload; place: PortalPlace; request: Request }

/** What the host adds to the frame of this page. */
const slotsOf = (args: PageArgs, routeName: string | undefined): Promise<SlotMarkup> => {
  const { slots } = args.visit.ctx.options.portal
  const names = (Object.keys(slots) as (keyof PortalSlots)[]).filter(
    (name) => name !== 'beforeSignIn' || routeName === 'sign-in',
  )
  return renderSlots(slots, hostVisit(args, args.pathname), names)
}

type Copied = {
  answer: PageAnswer & { kind: 'show' }
  request: Request
  secure: boolean
  title: string
  view: ViewContext
  visit: PortalVisit
}

/**
 * A page as the worker keeps it: its words in a frame with the way out and whom to call, without
 * menu, counts, names and forms. 404 for pages of which there is none, and where nothing is kept.
 */
const sendCopy = async (copied: Copied): Promise<Response> => {
  const { answer, request, secure, title, view, visit } = copied
  if (!isCopied(visit, request, answer)) return notThere(false)
  const more = copyHeaders(visit, answer.keep?.title ?? title)
  const html = await renderPage({
    assets: assetLinks(visit.ctx, { locale: view.locale, neutral: false }),
    content: answer.content,
    exitURL: visit.ctx.options.exitURL,
    idleMinutes: null,
    locales: [view.locale],
    nav: null,
    neutral: false,
    title,
    view,
  })
  return sendPage(request, { carried: visit.req.responseHeaders, html, more, secure, status: 200 })
}

/** A page of the portal: route table → session gate → page → HTML. */
export const answerPage = async ({ payload, place, request }: Asked): Promise<Response> => {
  const { options } = getContext(payload)
  const routes = routesOf(options)
  const match = matchRoute(routes, place.segments)
  const visit = await openVisit({
    nobody: match?.route.mailed === true,
    passive: request.method === 'HEAD' || isAhead(request),
    payload,
    request,
    watching: request.headers.get('x-portal-watch') === '1',
  })
  const leaving = answerAfterExit(visit.req)
  if (leaving) return leaving
  const search = searchOf(place.search)
  const settings = () => getSettings(visit.req)
  const account = visit.session?.account.id ?? null
  const [draft, agency] = await Promise.all([
    readDraft(visit.req, firstParam(search, 'draft'), account),
    ownAgency(visit),
  ])
  const copy = wantsCopy(request)
  const opened = createViewContext({
    accountTag: account === null ? undefined : accountTag(payload, account),
    api: visit.api,
    draft,
    help: agencyHelp(agency, options.help, options.phone.defaultCountry),
    locale: visit.locale,
    map: visit.ctx.maps ?? null,
    options,
    pathname: place.pathname,
    routeName: match?.route.name ?? '',
    search,
    t: visit.t,
    timeZone: agency?.timeZone ?? undefined,
  })
  const view = copy ? copyView(opened, options.clock()) : opened
  const { pathname } = place
  const args = { params: match?.params ?? {}, pathname, search, settings, view, visit }
  const answer = await openOrExplain(admit(match?.route, visit), args)
  const secure = isSecureOrigin(payload)
  const carried = visit.req.responseHeaders
  if (answer.kind === 'lead') return leadBrowser(answer.to, secure, carried)
  if (copy)
    return sendCopy({
      answer,
      request,
      secure,
      title: routeText(match?.route.title ?? 'client.notFoundTitle', view),
      view,
      visit,
    })
  // After the page: reading a conversation changes what is unread
  const counts = isClientVisit(visit) ? await loadCounts(visit) : null
  const whose = answer.agency ?? agency
  const neutral = hasNeutralTab(request.headers, options)
  const html = await renderPage({
    assets: assetLinks(visit.ctx, {
      accent: await accentName(whose?.accentColor, options.portal.theme),
      locale: visit.locale,
      neutral,
    }),
    content: answer.content,
    exitURL: options.exitURL,
    idleMinutes: visit.session?.idleMinutes ?? null,
    locales: availableLocales(),
    neutral,
    nav: visit.session ? navItems({ counts, pathname, routes, view }) : null,
    slots: await slotsOf(args, match?.route.name),
    title: routeText(answer.titleKey ?? match?.route.title ?? 'client.notFoundTitle', view),
    view: { ...view, logo: agencyLogo(whose, options.portalPath) ?? view.logo },
  })
  const { retryAfter, status } = answer
  // guard: tiles-on-map-pages
  const pictures = answer.map ? (options.maps?.origin ?? null) : null
  const more = keepHeaders(visit, request, answer)
  return sendPage(request, { carried, html, more, pictures, retryAfter, secure, status })
}
