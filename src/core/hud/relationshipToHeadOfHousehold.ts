import { dataNotCollected } from './reasonsForMissing.js'
import type { HudList } from './types.js'

/** The code that exactly one member of a household has. */
export const headOfHouseholdCode = '1'

/** Relationship to head of household, HUD element 3.15.1, FY2026 HMIS Data Standards. */
export const relationshipToHeadOfHousehold: HudList = {
  element: '3.15.1',
  title: {
    en: 'Relationship to head of household',
    es: 'Parentesco con la persona jefa del hogar',
  },
  options: [
    {
      code: headOfHouseholdCode,
      label: { en: 'Self (head of household)', es: 'La misma persona (jefa del hogar)' },
    },
    { code: '2', label: { en: 'Child', es: 'Hijo o hija' } },
    { code: '3', label: { en: 'Spouse or partner', es: 'Cónyuge o pareja' } },
    { code: '4', label: { en: 'Other relative', es: 'Otro familiar' } },
    {
      code: '5',
      label: { en: 'Unrelated household member', es: 'Miembro del hogar sin parentesco' },
    },
    dataNotCollected,
  ],
  missingCodes: [dataNotCollected.code],
}
