/**
 * Hours the confirmation of a new mail address works: NIST SP 800-63B-4 §4.2.1.2 allows 24 for what
 * is mailed.
 */
export const CONFIRM_HOURS = 24

/** Days in which the old address can take the change back. */
export const UNDO_DAYS = 7
