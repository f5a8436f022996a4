import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** What many rows of a collection are called, in the staff user's language. */
export const pluralOf = (
  { labels }: SanitizedCollectionConfig,
  i18n: PayloadRequest['i18n'],
): string => {
  const { plural } = labels
  if (typeof plural === 'function') return plural({ i18n, t: i18n.t })
  return typeof plural === 'string' ? plural : (plural[i18n.language] ?? '')
}
