import { readLogoFacts } from '../../core/agencyLogo.js'
import type { Agency } from '../../data/agencyOf.js'
import { logoName } from '../assets/answerLogo.js'
import type { ViewLogo } from '../kit/viewContext.js'

/** The logo of the reader's agency, beside the name of the service; null where it has none. */
export const agencyLogo = (agency: Agency | null, portalPath: string): null | ViewLogo => {
  const facts = readLogoFacts(agency?.logoFacts)
  if (!agency || !facts) return null
  const { height, width } = facts
  const src = `${portalPath}/assets/${logoName(agency) ?? ''}`
  return { alt: agency.name, height, replacesName: false, src, width }
}
