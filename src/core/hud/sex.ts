import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudList } from './types.js'

/**
 * Sex, HUD element 4.21, new in the FY2026 HMIS Data Standards. Never filled from the retired
 * gender element 3.06.
 */
export const sex: HudList = {
  element: '4.21',
  title: { en: 'Sex', es: 'Sexo' },
  options: [
    { code: '0', label: { en: 'Female', es: 'Femenino' } },
    { code: '1', label: { en: 'Male', es: 'Masculino' } },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}
