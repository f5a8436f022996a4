/** What one import takes. Everything of it stands in memory while it is compared. */
export const IMPORT_LIMITS = {
  /** Bytes of all files as they are sent. */
  megabytes: 10,
  /** Files that are chosen, or that lie in a ZIP: HSDS has 22 tables. */
  mostFiles: 60,
  /** Objects of one JSON file. */
  mostObjects: 2_000_000,
  /** Places that come out of it. */
  mostPlaces: 10_000,
  /** Lines of all tables together. */
  mostRows: 300_000,
  /** Bytes of all files once they are unpacked. */
  unpackedMegabytes: 60,
} as const
