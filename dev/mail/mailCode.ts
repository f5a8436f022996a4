/** The one-time code of a mail: it stands alone on a line of the text part. */
export const mailCode = (text: string): null | string => /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? null
