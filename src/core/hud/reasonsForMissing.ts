import type { HudList, HudOption } from './types.js'

export const clientDoesNotKnow = {
  code: '8',
  label: { en: "Client doesn't know", es: 'El cliente no lo sabe' },
} as const satisfies HudOption

export const clientPrefersNotToAnswer = {
  code: '9',
  label: { en: 'Client prefers not to answer', es: 'El cliente prefiere no responder' },
} as const satisfies HudOption

/** Says that nobody asked; a staff and system value. */
export const dataNotCollected = {
  code: '99',
  label: { en: 'Data not collected', es: 'Datos no recopilados' },
} as const satisfies HudOption

/** Reasons for missing data, FY2026 HMIS Data Standards: the three answers most elements share. */
export const reasonsForMissing = {
  element: '1.8',
  title: { en: 'Reason for missing data', es: 'Motivo de la falta de datos' },
  options: [clientDoesNotKnow, clientPrefersNotToAnswer, dataNotCollected],
  missingCodes: ['8', '9', '99'],
} as const satisfies HudList
