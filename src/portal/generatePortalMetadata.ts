import type { Metadata } from 'next'

import type { TranslationKey } from '../translations/translate.js'
import { admit } from './admit.js'
import { firstParam } from './kit/searchParams.js'
import { openVisit } from './kit/visit.js'
import { matchRoute } from './matchRoute.js'
import type { PortalPageArgs } from './pageArgs.js'
import { ROUTES } from './routes.js'

/**
 * Title and head of a portal page. After an error the title says so first, for people who hear the
 * page read out. No search engine keeps a portal page, and no other site learns its address.
 */
export const generatePortalMetadata = async ({
  config,
  params,
  searchParams,
}: PortalPageArgs): Promise<Metadata> => {
  const [visit, { segments = [] }, search] = await Promise.all([
    openVisit(config),
    params,
    searchParams,
  ])
  const route = matchRoute(ROUTES, segments)?.route
  const titles: Partial<Record<string, TranslationKey>> = {
    'no-connection': 'client.noConnectionTitle',
    'not-found': 'client.notFoundTitle',
  }
  const key = titles[admit(route, visit).kind] ?? route?.titleKey ?? 'client.notFoundTitle'
  const title = `${visit.t(key)} - ${visit.ctx.options.productName}`
  return {
    formatDetection: { telephone: false },
    referrer: 'same-origin',
    robots: { follow: false, index: false },
    title: firstParam(search, 'error') ? visit.t('client.errorTitlePrefix', { title }) : title,
  }
}
