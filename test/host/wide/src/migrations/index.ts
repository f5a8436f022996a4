/** Payload writes this file anew with each migration it makes. */
export const migrations = []
