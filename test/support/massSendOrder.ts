import type { DatabaseKind } from './database/kinds.js'

/** What `massSendWorker.ts` is told, as JSON in `MASS_SEND_ORDER`. */
export type WorkerOrder = {
  kind: DatabaseKind
  /** The write, counted from its start, at which it dies; 0 for never. */
  killAt: number
  /** How far its clock is ahead, so that leases of those before it have run out. */
  later: number
  moment: 'after' | 'before' | 'during'
  send: string
  url: string
}
