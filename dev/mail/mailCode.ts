/**
 * The one-time code of a mail, which stands alone on a line of its text part, or of a text message,
 * behind the address of the site in its last line.
 */
export const mailCode = (text: string): null | string =>
  /^\s*(?:@\S+ #)?(\d{6})\s*$/m.exec(text)?.[1] ?? null
