/** Why a client of a selection cannot be invited; each has a sentence that says what to do. */
export const INVITE_PROBLEMS = [
  'ACCOUNT_DISABLED',
  'ALREADY_CONNECTED',
  'ALREADY_INVITED',
  'EMAIL_IN_USE',
  'FAILED',
  'NOT_FOUND',
  'NO_EMAIL',
  'PORTAL_NOT_ENABLED',
  'RECORD_SEALED',
  'SAME_EMAIL',
  'TOO_MANY_REQUESTS',
] as const
export type InviteProblem = (typeof INVITE_PROBLEMS)[number]
