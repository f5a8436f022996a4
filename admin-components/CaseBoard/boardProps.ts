/** Addresses in the admin panel. */
export type BoardPlaces = { cases: string; clients: string }
