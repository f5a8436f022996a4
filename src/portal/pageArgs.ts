import type { SanitizedConfig } from 'payload'

import type { SearchParams } from './kit/searchParams.js'

/** What Next hands to the portal's catch-all page, and the host's Payload config. */
export type PortalPageArgs = {
  config: Promise<SanitizedConfig> | SanitizedConfig
  params: Promise<{ segments?: string[] }>
  searchParams: Promise<SearchParams>
}
