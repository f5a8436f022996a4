import type { SeedClient } from '../types.js'

import { changing } from './clients/changing.js'
import { connected } from './clients/connected.js'
import { invited } from './clients/invited.js'
import { lakeshore } from './clients/lakeshore.js'
import { outreach } from './clients/outreach.js'
import { secured } from './clients/secured.js'
import { settled } from './clients/settled.js'
import { unconnected } from './clients/unconnected.js'

/** Twenty-four clients, at least one in every state that the portal knows. */
export const clients: SeedClient[] = [
  ...connected,
  ...settled,
  ...outreach,
  ...changing,
  ...invited,
  ...unconnected,
  ...lakeshore,
  ...secured,
]
