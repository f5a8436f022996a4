import { livingSituationGroups, pickLivingSituations } from './livingSituationOptions.js'
import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudList } from './types.js'

const priorCodes = [
  '101',
  '116',
  '118',
  '204',
  '205',
  '206',
  '207',
  '215',
  '225',
  '302',
  '314',
  '329',
  '332',
  '335',
  '336',
  '410',
  '411',
  '421',
  '435',
  ...reasonsForMissing.missingCodes,
]

/** Prior living situation, HUD element 3.917, FY2026 HMIS Data Standards. */
export const priorLivingSituation: HudList = {
  element: '3.917',
  title: { en: 'Prior living situation', es: 'Situación de vivienda anterior' },
  options: pickLivingSituations(priorCodes),
  groups: livingSituationGroups,
  missingCodes: reasonsForMissing.missingCodes,
}

/** Current living situation, HUD element 4.12, FY2026 HMIS Data Standards. */
export const currentLivingSituation: HudList = {
  element: '4.12',
  title: { en: 'Current living situation', es: 'Situación de vivienda actual' },
  options: pickLivingSituations([...priorCodes, '17', '37']),
  groups: livingSituationGroups,
  missingCodes: reasonsForMissing.missingCodes,
  staffOnlyCodes: ['37'],
}
