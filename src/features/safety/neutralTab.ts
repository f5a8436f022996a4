import { parseCookies } from 'payload'

import type { SanitizedOptions } from '../../config/sanitizeOptions.js'

/** With https the name has a prefix (`src/identity/cookies.ts`); here either will do. */
const NAMES = ['__Host-pcp-neutral', 'pcp-neutral'] as const

/**
 * Whether the tab of this browser shows a name and an icon that tell nothing: by the choice of who
 * uses it, or of the host for everybody (option `portal.neutralTab`). Asks no session and no
 * database: pages for when nothing answers follow it too.
 */
export const hasNeutralTab = (
  headers: Headers,
  { portal }: Pick<SanitizedOptions, 'portal'>,
): boolean => {
  if (portal.neutralTab === 'always') return true
  const cookies = parseCookies(headers)
  return NAMES.some((name) => cookies.get(name) === '1')
}
