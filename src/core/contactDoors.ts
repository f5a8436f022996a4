/** What of a client's contact data a change can be about. */
export const CONTACT_KINDS = ['email', 'phone'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/**
 * From where contact data was changed: the client's record, an invitation, a registration, the
 * client's own page, a link that took a change back, a recovery in person, or server code.
 */
export const CONTACT_DOORS = [
  'record',
  'invitation',
  'registration',
  'own-page',
  'taken-back',
  'recovery',
  'server',
] as const
export type ContactDoor = (typeof CONTACT_DOORS)[number]
