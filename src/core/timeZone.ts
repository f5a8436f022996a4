/** Whether a text names a time zone that this runtime knows (IANA). */
export const isTimeZone = (value: unknown): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) })
    return true
  } catch {
    return false
  }
}
