import { PortalError } from '../../../errors/PortalError.js'

/** What one import takes. Everything of it stands in memory while it is compared. */
export const IMPORT_LIMITS = {
  /** Bytes of all files as they are sent. */
  megabytes: 10,
  /** Files that are chosen, or that lie in a ZIP: HSDS has 22 tables. */
  mostFiles: 60,
  /** Objects and lists of one JSON file. */
  mostObjects: 2_000_000,
  /** Places that come out of it. */
  mostPlaces: 10_000,
  /** Lines of all tables together. */
  mostRows: 300_000,
  /**
   * What the places weigh together, in characters: what several share is read for each of them.
   * Own choice: 30,000 for each of `mostPlaces`, of which real ones need a few thousand.
   */
  mostText: 300_000_000,
  /** Bytes of all files once they are unpacked. */
  unpackedMegabytes: 60,
} as const

/** What is too large is told with the room that there is. */
export const tooLarge = (most: number): PortalError =>
  new PortalError('IMPORT_TOO_LARGE', {
    field: 'file',
    values: { megabytes: IMPORT_LIMITS.unpackedMegabytes, most },
  })
