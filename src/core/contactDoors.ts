/** What of a client's contact data a change can be about: fields of the client's record. */
export const CONTACT_KINDS = [
  'email',
  'phone',
  'address',
  'mailingCareOf',
  'mailingAddress',
  'safeWays',
  'leaveMessage',
  'bestTimes',
  'emergencyName',
  'emergencyRelationship',
  'emergencyPhone',
] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** Those of them that are telephone numbers. */
export const isPhoneKind = (kind: ContactKind): boolean =>
  kind === 'phone' || kind === 'emergencyPhone'

/** Ways in which somebody can be reached, by which a client says which are safe for them. */
export const SAFE_WAYS = ['call', 'text', 'email', 'mail'] as const
export type SafeWay = (typeof SAFE_WAYS)[number]

/** Whether a message may be left for the client; nothing while they have not said. */
export const LEAVE_MESSAGE = ['yes', 'no'] as const
export type LeaveMessage = (typeof LEAVE_MESSAGE)[number]

/** What clients write about themselves beside address and number; empty takes it away. */
export type ContactDetails = {
  address?: null | string
  bestTimes?: null | string
  emergencyName?: null | string
  emergencyPhone?: null | string
  emergencyRelationship?: null | string
  leaveMessage?: LeaveMessage | null
  mailingAddress?: null | string
  mailingCareOf?: null | string
  safeWays?: null | SafeWay[]
}

/** Contact data in the one text that the history keeps of it; null for none. */
export const contactText = (value: unknown): null | string => {
  // In one order, whoever ticked them in which
  if (Array.isArray(value)) return SAFE_WAYS.filter((way) => value.includes(way)).join(',') || null
  return typeof value === 'string' && value !== '' ? value : null
}

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
