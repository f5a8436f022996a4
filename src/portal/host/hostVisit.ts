import type { PortalPageVisit } from '../../config/portalPages.js'
import { localized } from '../../core/localized.js'
import { ownPath } from '../../core/ownPath.js'
import { loadClientName } from '../kit/clientName.js'
import { isClientVisit } from '../kit/clientVisit.js'
import type { PageArgs } from '../kit/page.js'
import { firstParam } from '../kit/searchParams.js'

const clientOf = (visit: PageArgs['visit']): PortalPageVisit['client'] =>
  isClientVisit(visit) ? { id: visit.session.clientID, name: () => loadClientName(visit) } : null

/** What a host's page or slot is told of a visit. */
export const hostVisit = (
  { params, search, visit }: Pick<PageArgs, 'params' | 'search' | 'visit'>,
  pathname: string,
): PortalPageVisit => {
  const { ctx, locale, path, payload, req, t } = visit
  return {
    client: clientOf(visit),
    leadTo: (to) => {
      const own = ownPath(path(to), ctx.options.portalPath)
      if (own === undefined)
        throw new Error(`leadTo: ${JSON.stringify(to)} is no page below the portal.`)
      return { kind: 'lead', to: own }
    },
    locale,
    params,
    path,
    pathname,
    payload,
    req,
    say: (text) => localized(text, locale),
    search: Object.fromEntries(
      Object.keys(search).map((name) => [name, firstParam(search, name) ?? '']),
    ),
    show: (status, content) => ({ content, kind: 'show', status }),
    t,
  }
}
