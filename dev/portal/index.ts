import type { PortalOptions } from 'payload-client-portal/types'

import { pages } from './pages.js'
import { slots } from './slots.js'
import { texts } from './texts.js'
import { theme } from './theme.js'

/** How Harbor County makes the portal its own. */
export const portal: PortalOptions = { pages, slots, texts, theme }
