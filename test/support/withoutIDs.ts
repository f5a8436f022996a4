/**
 * A value as text, its random ids taken out: they may have any digits in them that a test looks
 * for.
 */
export const withoutIDs = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
