import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudList } from './types.js'

/** Name data quality, HUD element 3.01.5, FY2026 HMIS Data Standards. */
export const nameDataQuality: HudList = {
  element: '3.01.5',
  title: { en: 'Name data quality', es: 'Calidad de los datos del nombre' },
  options: [
    { code: '1', label: { en: 'Full name reported', es: 'Nombre completo indicado' } },
    {
      code: '2',
      label: {
        en: 'Partial, street name, or code name reported',
        es: 'Nombre parcial, apodo o nombre en clave indicado',
      },
    },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}

/** Social Security number data quality, HUD element 3.02.2, FY2026 HMIS Data Standards. */
export const ssnDataQuality: HudList = {
  element: '3.02.2',
  title: { en: 'SSN data quality', es: 'Calidad de los datos del número de Seguro Social' },
  options: [
    {
      code: '1',
      label: { en: 'Full SSN reported', es: 'Número de Seguro Social completo indicado' },
    },
    {
      code: '2',
      label: {
        en: 'Approximate or partial SSN reported',
        es: 'Número de Seguro Social aproximado o parcial indicado',
      },
    },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}

/** Date of birth data quality, HUD element 3.03.2, FY2026 HMIS Data Standards. */
export const dobDataQuality: HudList = {
  element: '3.03.2',
  title: { en: 'DOB data quality', es: 'Calidad de los datos de la fecha de nacimiento' },
  options: [
    {
      code: '1',
      label: { en: 'Full DOB reported', es: 'Fecha de nacimiento completa indicada' },
    },
    {
      code: '2',
      label: {
        en: 'Approximate or partial DOB reported',
        es: 'Fecha de nacimiento aproximada o parcial indicada',
      },
    },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}
