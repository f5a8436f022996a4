import { livingSituationGroups, pickLivingSituations } from './livingSituationOptions.js'
import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudList } from './types.js'

/** Destination at exit, HUD element 3.12, FY2026 HMIS Data Standards. */
export const destination: HudList = {
  element: '3.12',
  title: { en: 'Destination', es: 'Destino' },
  options: pickLivingSituations([
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
    '312',
    '313',
    '314',
    '327',
    '329',
    '332',
    '410',
    '411',
    '421',
    '422',
    '423',
    '426',
    '435',
    '17',
    '24',
    '30',
    ...reasonsForMissing.missingCodes,
  ]),
  groups: livingSituationGroups,
  missingCodes: reasonsForMissing.missingCodes,
  staffOnlyCodes: ['24', '30'],
}

/** "Other": needs the destination in words. */
export const otherDestinationCode = '17'
