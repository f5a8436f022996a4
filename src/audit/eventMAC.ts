import { hashParts } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'

type Event = Row<'portalAuditEvents'>
/** What an event says; how it is stored, linked and found is not part of it. */
export type EventContent = Omit<
  Event,
  'agency' | 'client' | 'createdAt' | 'mac' | 'seal' | 'sealKey' | 'sequence' | 'updatedAt'
>

/** JSON whose keys are in order: databases give them back in another. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/**
 * Proof that the portal wrote this event, word for word: an HMAC under a key derived from the
 * installation's secret. Whoever has the database alone can neither change an event nor make one
 * up, whatever time they give it.
 */
export const eventMAC = (key: Buffer, event: EventContent): string =>
  hashParts(
    key,
    'event',
    // guard: mac-binds-id
    event.id,
    // guard: mac-binds-time
    new Date(event.at).toISOString(),
    ordered([
      event.action,
      event.outcome,
      event.actorKind,
      event.actorID ?? null,
      event.actorName ?? null,
      event.agencyID ?? null,
      event.clientID ?? null,
      event.subject ?? null,
      event.address ?? null,
      event.requestID ?? null,
      // guard: mac-binds-dedupe-key
      event.dedupeKey,
      event.detail ?? null,
    ]),
  ).toString('base64url')

type ChainPlace = { event: Pick<Event, 'id' | 'mac'>; previous: string; sequence: number }

/**
 * Link of an event at its place in the chain: it holds the link before it, so none can be taken out
 * or moved. Stored, exported and answered as `seal`; in code `seal` is encryption.
 */
export const chainLink = (key: Buffer, { event, previous, sequence }: ChainPlace): string =>
  hashParts(key, 'seal', previous, sequence, event.id, event.mac ?? '').toString('base64url')

type Head = Pick<Row<'portalAuditSeals'>, 'purgedSeal' | 'purgedSequence' | 'seal' | 'sequence'>

/** Proof that the portal wrote the ends of the chain. */
export const headMAC = (key: Buffer, head: Head): string =>
  hashParts(key, 'head', head.sequence, head.seal, head.purgedSequence, head.purgedSeal).toString(
    'base64url',
  )

/**
 * Key of an event that is not linked yet; a linked one has its place, and the unique index lets no
 * two have the same.
 */
export const openLinkKey = (id: string): string => `open:${id}`
