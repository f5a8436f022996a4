import { isClientVisit, type ClientVisit } from './kit/clientVisit.js'
import type { OpenPage } from './kit/page.js'
import type { PortalVisit } from './kit/visit.js'
import type { PortalRoute } from './route.js'

export type Admission =
  | { kind: 'lead-home' | 'lead-to-set-up' | 'lead-to-sign-in' | 'no-connection' | 'not-found' }
  | { kind: 'open'; openPage: () => Promise<OpenPage> }

/** Binds a page for connected clients to the visit that was checked for it. */
const forClient =
  (route: Extract<PortalRoute, { access: 'connected' }>, visit: ClientVisit) =>
  async (): Promise<OpenPage> => {
    const { openPage } = await route.load()
    return (args) => openPage({ ...args, visit })
  }

/** The session gate: may this visitor open this route, and if not, what happens instead? */
export const admit = (route: PortalRoute | undefined, visit: PortalVisit): Admission => {
  if (!route) return { kind: 'not-found' }
  const signedIn = visit.session !== null
  if (route.access === 'signed-out' && signedIn) return { kind: 'lead-home' }
  if (route.access !== 'anyone' && route.access !== 'signed-out' && !signedIn) {
    return { kind: 'lead-to-sign-in' }
  }
  // guard: app-set-up-first
  if (visit.session?.mustAddApp && route.access !== 'anyone' && !route.setUp) {
    return { kind: 'lead-to-set-up' }
  }
  if (route.access !== 'connected') {
    return { kind: 'open', openPage: async () => (await route.load()).openPage }
  }
  return isClientVisit(visit)
    ? { kind: 'open', openPage: forClient(route, visit) }
    : { kind: 'no-connection' }
}
