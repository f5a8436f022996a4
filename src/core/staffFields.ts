/** Hidden field of the staff collection: the name, folded, that staff are searched by. */
export const STAFF_SEARCH_FIELD = 'portalSearchText'

/** Marks, as `custom`, the fields that the plugin adds to the host's staff collection. */
export const ADDED = { addedByClientPortal: true } as const

export const isAdded = (custom: unknown): boolean =>
  typeof custom === 'object' && custom !== null && 'addedByClientPortal' in custom
