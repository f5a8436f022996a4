/**
 * Parts of the product that a host turns on with the option of the same name. Rows of the tables
 * name theirs as `part`: without the option nothing of it exists, no collection, endpoint, page or
 * text.
 */
export const PARTS = ['casework'] as const
export type Part = (typeof PARTS)[number]

/** Which parts are on, as the options say. */
export type PartsOn = { readonly [P in Part]: boolean }

/** Whether a row of a table exists in an installation: it belongs to no part, or to one that is on. */
export const isPresent = (on: PartsOn, { part }: { readonly part?: Part | undefined }): boolean =>
  part === undefined || on[part]
