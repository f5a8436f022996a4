type Speaker = { preferredLanguage?: null | string } | null | undefined

/**
 * Which language a mail has, as a BCP 47 tag: the one chosen in the account, else the one on the
 * client's record, else English. What the tag stands for is decided by `resolveLocale` when the
 * mail is written. Staff have a choice of their own (`src/mail/staffReader.ts`).
 */
export const mailLanguage = (of: { account?: Speaker; client?: Speaker } = {}): string =>
  of.account?.preferredLanguage ?? of.client?.preferredLanguage ?? 'en'
