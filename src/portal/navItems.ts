import type { NavItem } from './kit/components/Navigation/index.js'
import type { Counts } from './kit/counts.js'
import type { ViewContext } from './kit/viewContext.js'
import { routeText } from './routeText.js'
import type { PortalRoute } from './route.js'

type Args = {
  /** Null where nobody is connected: then only pages that need no agency are offered. */
  counts: Counts | null
  /** Path below the portal of the page being shown. */
  pathname: string
  routes: readonly PortalRoute[]
  view: ViewContext
}

const isWithin = (pattern: string, pathname: string): boolean =>
  pattern === pathname || (pattern !== '/' && pathname.startsWith(`${pattern}/`))

const isOpen = ({ access }: PortalRoute, connected: boolean): boolean =>
  connected || access === 'signed-in' || access === 'anyone'

/** The menu of a signed-in person, in the order of the route table. */
export const navItems = ({ counts, pathname, routes, view }: Args): NavItem[] =>
  routes.flatMap((route) => {
    const { nav, pattern } = route
    if (!nav || !isOpen(route, counts !== null)) return []
    const count = nav.count && counts ? counts[nav.count] : 0
    return [
      {
        added: nav.counted === 'elsewhere' ? 0 : count,
        count,
        countText: view.t(nav.count === 'unread' ? 'client.unreadCount' : 'client.waitingCount', {
          count,
        }),
        current: isWithin(pattern, pathname),
        href: view.path(pattern),
        icon: nav.icon,
        label: routeText(nav.label, view),
        place: counts === null ? 'tab' : nav.place,
      },
    ]
  })
