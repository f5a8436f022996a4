import { redirect, unstable_rethrow } from 'next/navigation.js'
import type { ReactNode } from 'react'

import { loadDraft, openVisit, type PortalVisit } from './kit/visit.js'
import { getSettings } from '../config/settings.js'
import { ownPath } from '../core/ownPath.js'
import { availableLocales } from '../translations/translate.js'
import { admit, type Admission } from './admit.js'
import { Shell } from './kit/components/Shell/index.js'
import { ownAgency } from './kit/agency.js'
import { isClientVisit } from './kit/clientVisit.js'
import { loadCounts } from './kit/counts.js'
import { matchRoute } from './matchRoute.js'
import { navItems } from './navItems.js'
import type { PortalPageArgs } from './pageArgs.js'
import type { PageArgs } from './kit/page.js'
import { ROUTES } from './routes.js'
import { firstParam, type SearchParams } from './kit/searchParams.js'
import { createViewContext, type ViewContext } from './kit/viewContext.js'
import { FailedView } from './kit/views/Failed/index.js'
import { NoConnectionView } from './kit/views/NoConnection/index.js'
import { NotFoundView } from './kit/views/NotFound/index.js'

/** Signed in already: on to where the person was going, or to the dashboard. */
const leadHome = (search: SearchParams, view: ViewContext, portalPath: string): never =>
  redirect(ownPath(firstParam(search, 'next'), portalPath) ?? view.path('/'))

const leadToSignIn = (view: ViewContext): never =>
  redirect(`${view.path('/sign-in')}?${new URLSearchParams({ next: view.own }).toString()}`)

/**
 * What is inside `main`. Without scripts Next's own `notFound()` shows an empty page, and so does
 * an error that reaches Next: so the portal shows both in its own frame, where help and the way out
 * stay in reach.
 */
const openContent = async (admission: Admission, args: PageArgs): Promise<ReactNode> => {
  const { search, view, visit } = args
  switch (admission.kind) {
    case 'lead-home':
      return leadHome(search, view, visit.ctx.options.portalPath)
    case 'lead-to-set-up':
      return redirect(view.path('/account/authenticator'))
    case 'lead-to-sign-in':
      return leadToSignIn(view)
    case 'no-connection':
      return <NoConnectionView view={view} />
    case 'not-found':
      return <NotFoundView view={view} />
    case 'open': {
      const openPage = await admission.openPage()
      return (await openPage(args)) ?? <NotFoundView view={view} />
    }
  }
}

const openOrExplain = async (admission: Admission, args: PageArgs): Promise<ReactNode> => {
  try {
    return await openContent(admission, args)
  } catch (error) {
    unstable_rethrow(error)
    args.visit.payload.logger.error({ err: error, msg: 'A page of the client portal failed' })
    return <FailedView view={args.view} />
  }
}

const timeZoneOf = async (visit: PortalVisit): Promise<string | undefined> =>
  (await ownAgency(visit))?.timeZone ?? undefined

/** The portal's only page: path segments → route table → session gate → view. */
export const PortalPage = async ({ config, params, searchParams }: PortalPageArgs) => {
  const [visit, { segments = [] }, search] = await Promise.all([
    openVisit(config),
    params,
    searchParams,
  ])
  const { options } = visit.ctx
  const match = matchRoute(ROUTES, segments)
  const pathname = `/${segments.join('/')}`
  const [settings, draft, timeZone] = await Promise.all([
    getSettings(visit.req),
    loadDraft(visit, firstParam(search, 'draft')),
    timeZoneOf(visit),
  ])
  const view = createViewContext({
    api: visit.api,
    draft,
    locale: visit.locale,
    options,
    pathname,
    routeName: match?.route.name ?? '',
    search,
    settings,
    t: visit.t,
    timeZone,
  })
  const content = await openOrExplain(admit(match?.route, visit), {
    params: match?.params ?? {},
    search,
    settings,
    view,
    visit,
  })
  // After the page: reading a conversation changes what is unread
  const counts = isClientVisit(visit) ? await loadCounts(visit) : null
  return (
    <Shell
      exitURL={options.exitURL}
      idleMinutes={
        visit.session?.shared ? settings.session.sharedIdleMinutes : settings.session.idleMinutes
      }
      locales={availableLocales()}
      nav={visit.session ? navItems({ counts, pathname, view }) : null}
      view={view}
    >
      {content}
    </Shell>
  )
}
