import { isPresent } from '../../contract/parts.js'
import type { FixedOptions } from '../../config/settable.js'
import type { PortalHostPage } from '../../config/portalPages.js'
import type { PortalRoute } from '../route.js'
import { ROUTES } from '../routes.js'

const routeOf = (page: PortalHostPage): PortalRoute => {
  const { access, nav, path: pattern, title } = page
  return {
    access,
    load: async () => ({ openPage: (await import('./openHostPage.js')).openHostPage(page) }),
    name: `host:${pattern}`,
    ...(nav
      ? { nav: { icon: nav.icon, label: { own: nav.label ?? title }, place: nav.place ?? 'more' } }
      : {}),
    pattern,
    title: { own: title },
  }
}

const made = new WeakMap<FixedOptions, readonly PortalRoute[]>()

/** Every page of an installation: the portal's own of the parts that are on, then those of the host. */
export const routesOf = (options: FixedOptions): readonly PortalRoute[] => {
  const known = made.get(options)
  if (known) return known
  const routes = [
    ...ROUTES.filter((route) => isPresent(options, route)),
    ...options.portal.pages.map(routeOf),
  ]
  made.set(options, routes)
  return routes
}
