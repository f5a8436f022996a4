import type { SeedClient } from '../types.js'

import { changing } from './clients/changing.js'
import { connected } from './clients/connected.js'
import { invited } from './clients/invited.js'
import { lakeshore } from './clients/lakeshore.js'
import { secured } from './clients/secured.js'
import { unconnected } from './clients/unconnected.js'

/** Twenty-three clients, at least one in every state that the portal knows. */
export const clients: SeedClient[] = [
  ...connected,
  ...changing,
  ...invited,
  ...unconnected,
  ...lakeshore,
  ...secured,
]
