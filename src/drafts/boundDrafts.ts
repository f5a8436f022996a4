import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { keepNewest } from '../identity/keepNewest.js'

/** Of one account: forms that came back, and forms that are being typed into. */
const MOST = 40

/** Forgets the oldest drafts of an account beyond a number, so that they cannot pile up. */
export const boundDrafts = (source: Source, account: ID): Promise<void> =>
  // guard: drafts-per-account
  keepNewest(source, 'portalDrafts', account, MOST)
