import { createLocalReq } from 'payload'

import { getContext } from '../../src/config/context.js'
import { getSettings } from '../../src/config/settings.js'
import { careTeam } from '../../src/features/care-team/portal.js'
import { openPage } from '../../src/features/home/views/Dashboard/page.js'
import { portalUser } from '../../src/identity/portalUser.js'
import { readSession } from '../../src/identity/session.js'
import { isClientVisit, type ClientVisit } from '../../src/portal/kit/clientVisit.js'
import { createViewContext } from '../../src/portal/kit/viewContext.js'
import type { PortalVisit } from '../../src/portal/kit/visit.js'
import { translator } from '../../src/translations/translate.js'
import type { PortalApp } from './portalApp.js'
import type { Visitor } from './visitor.js'

/** The visit that a page request with a client's cookies opens. */
const visitOf = async (
  { payload }: Pick<PortalApp, 'payload'>,
  visitor: Visitor,
): Promise<ClientVisit> => {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const source = { headers: new Headers({ cookie }), payload }
  const ctx = getContext(payload)
  const session = await readSession(source)
  const user = session ? portalUser(ctx, session) : undefined
  const visit: PortalVisit = {
    api: (path) => `/api${path}`,
    ctx,
    locale: 'en',
    path: (path) => `/portal${path}`,
    payload,
    req: await createLocalReq({ req: source, user }, payload),
    session,
    t: translator('en'),
  }
  if (!isClientVisit(visit)) throw new Error('the client is not connected')
  return visit
}

/** Reads all that a client's dashboard shows. @returns whether there is a page, and how many are on the care team. */
export const openDashboard = async (
  app: Pick<PortalApp, 'payload'>,
  visitor: Visitor,
): Promise<{ page: boolean; team: number }> => {
  const visit = await visitOf(app, visitor)
  const settings = await getSettings(visit.req)
  const view = createViewContext({
    api: visit.api,
    locale: 'en',
    options: visit.ctx.options,
    pathname: '/',
    routeName: 'dashboard',
    search: {},
    settings,
    t: visit.t,
  })
  const team = (await careTeam(visit)).length
  return {
    page: (await openPage({ params: {}, search: {}, settings, view, visit })) !== null,
    team,
  }
}
