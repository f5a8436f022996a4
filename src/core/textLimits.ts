/**
 * Most characters of what people write, by `countCharacters`. Enough for some pages; a bound so
 * that no row grows without one. `personName` is the length of HUD's CSV export, FY2026: FirstName,
 * MiddleName, LastName, NameSuffix.
 */
export const TEXT_LIMITS = {
  address: 500,
  answer: 5000,
  /** A note about a client: some pages, as a message is. */
  clientNote: 10_000,
  /** Made of two names: what is asked for and of which category. */
  composedName: 500,
  /** Of the agency in the mail that invites: a paragraph or two. */
  invitationText: 600,
  /** What is read before it is signed: some pages. */
  legalText: 20_000,
  message: 10_000,
  name: 200,
  note: 2000,
  personName: 50,
  question: 500,
  /** Words that stand for something else: time zones, tags, names of questions. */
  word: 100,
} as const
