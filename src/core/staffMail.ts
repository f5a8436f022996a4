/** How often a staff user is mailed that something waits in their inbox. */
export const STAFF_MAIL = ['at-once', 'hourly', 'daily', 'never'] as const
export type StaffMail = (typeof STAFF_MAIL)[number]

/** Own choice: nobody's call for help waits for a day, and nobody gets a mail for each line. */
export const STAFF_MAIL_DEFAULT: StaffMail = 'hourly'

export const staffMailOf = (value: unknown): StaffMail =>
  STAFF_MAIL.find((one) => one === value) ?? STAFF_MAIL_DEFAULT
