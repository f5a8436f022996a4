import type { SeedNote } from '../types.js'

/** What staff noted about Mike Turner. */
export const mikesNotes: SeedNote[] = [
  {
    at: -12,
    body: 'Uses the bus station locker by gate 4 for his papers. Please do not call the number of his sister (old one).',
    by: 'ana',
    pinned: true,
  },
  {
    at: -7,
    body: 'Met at the day center. Tent was taken on the 18th, birth certificate with it.\nWants a room near the bus line; no stairs, left knee.',
    by: 'ana',
  },
  {
    at: -2,
    body: 'Called Vital Records: two weeks, fee waived. Told Mike by phone.',
    by: 'lena',
  },
]

/** What staff noted about María José Hernández Quiñones. */
export const majosNotes: SeedNote[] = [
  {
    at: -20,
    body: 'Prefiere llamadas después de las cinco. La hija, Lucía, tiene siete años.',
    by: 'lena',
    pinned: true,
  },
]
