import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudList } from './types.js'

/** The code that says an interpreter is needed. */
export const needsTranslation = '1'

/** Translation assistance needed, HUD element C4.1, FY2026 HMIS Data Standards. */
export const translationAssistance: HudList = {
  element: 'C4.1',
  title: { en: 'Translation assistance needed', es: 'Necesita ayuda con la traducción' },
  options: [
    { code: '0', label: { en: 'No', es: 'No' } },
    { code: needsTranslation, label: { en: 'Yes', es: 'Sí' } },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}
