/**
 * One spelling for each address: trimmed and lower case. Dots and plus tags are left alone; they
 * may be other people.
 */
// guard: one-spelling-per-address
export const normalizeEmail = (email: string): string => email.trim().toLowerCase()

/**
 * `mike@client.example` → `m•••@client.example`: enough to recognise one's own address, not to
 * learn it.
 */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`
}
