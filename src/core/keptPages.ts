/**
 * What server and service worker say to each other about pages that can be read without a
 * connection.
 */
export const KEPT_HEADERS = {
  /**
   * Of a page: paths of which the worker keeps a copy, or `no`: whatever it has goes. Of a request:
   * `copy` asks for the page without anything of a person.
   */
  keep: 'x-portal-keep',
  /** Of a copy: when it was made, in ISO 8601. */
  seen: 'x-portal-seen',
  /** Of a copy: its name, as a part of a URI. */
  title: 'x-portal-title',
} as const

/** So many pages a browser keeps at most, the newest. */
export const MOST_KEPT_PAGES = 30
/** Days for which a copy is shown. */
export const KEPT_DAYS = 30
/** So many saved places are kept unopened: each costs some kilobytes once. */
export const MOST_AHEAD = 10
