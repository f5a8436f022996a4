import type { ID } from '../../src/core/ids.js'
import type { AgencyChoice } from '../../src/core/offered.js'
import { useRead } from './useRead.js'

type Offers = { fileCategories?: AgencyChoice; requestableAssessments?: AgencyChoice }

const QUERY = 'depth=0&select[fileCategories]=true&select[requestableAssessments]=true'
const ALL: Offers = {}

/**
 * What the agency offers its staff of the installation's lists (`isOffered`); null while that is on
 * its way. The server decides when something is asked for.
 * @param agency null while none is chosen: all is offered
 */
export const useOffers = (
  slug: string,
  agency: ID | null,
): { failed: null | string; offers: null | Offers } => {
  const { failed, found } = useRead<Offers>(agency === null ? null : `/${slug}/${agency}?${QUERY}`)
  return { failed, offers: agency === null ? ALL : found }
}
