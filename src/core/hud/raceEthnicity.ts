import { reasonsForMissing } from './reasonsForMissing.js'
import type { HudList } from './types.js'

/**
 * Race and ethnicity, HUD element 3.04, FY2026 HMIS Data Standards. A multi-select; a reason for
 * missing data excludes every other choice.
 */
export const raceEthnicity: HudList = {
  element: '3.04',
  title: { en: 'Race and ethnicity', es: 'Raza y origen étnico' },
  options: [
    {
      code: '1',
      label: {
        en: 'American Indian, Alaska Native, or Indigenous',
        es: 'Indígena americano, nativo de Alaska o indígena',
      },
    },
    {
      code: '2',
      label: { en: 'Asian or Asian American', es: 'Asiático o asiático americano' },
    },
    {
      code: '3',
      label: {
        en: 'Black, African American, or African',
        es: 'Negro, afroamericano o africano',
      },
    },
    { code: '6', label: { en: 'Hispanic/Latina/o', es: 'Hispano/latina/o' } },
    {
      code: '7',
      label: {
        en: 'Middle Eastern or North African',
        es: 'De Oriente Medio o del norte de África',
      },
    },
    {
      code: '4',
      label: {
        en: 'Native Hawaiian or Pacific Islander',
        es: 'Nativo de Hawái o de las islas del Pacífico',
      },
    },
    { code: '5', label: { en: 'White', es: 'Blanco' } },
    ...reasonsForMissing.options,
  ],
  missingCodes: reasonsForMissing.missingCodes,
}

/** The column of the FY2026 HMIS CSV `Client` file that holds each code as 0 or 1. */
export const raceEthnicityColumns: Readonly<Record<string, string>> = {
  '1': 'AmIndAKNative',
  '2': 'Asian',
  '3': 'BlackAfAmerican',
  '4': 'NativeHIPacific',
  '5': 'White',
  '6': 'HispanicLatinao',
  '7': 'MidEastNAfrican',
}
