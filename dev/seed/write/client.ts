import { addRow, type ID, type Seeder } from '../rows.js'
import type { SeedClient } from '../types.js'
import type { Setup } from './setup.js'

/** A client with the agency that owns the record: what every row about a client carries. */
export type Owner = { agency: ID; client: ID; seed: SeedClient }

/** The client's record, with HUD codes as text. */
export const writeClient = async (
  seeder: Seeder,
  { agencies, staff }: Setup,
  seed: SeedClient,
): Promise<Owner> => {
  const agency = agencies[seed.agency]
  const { number, quality = '99' } = seed.ssn ?? {}
  const client = await addRow(seeder, {
    collection: 'clients',
    data: {
      agency,
      careTeam: seed.careTeam.map((key) => staff[key]),
      dateOfBirth: seed.birth ? `${seed.birth.date}T12:00:00.000Z` : null,
      dobDataQuality: seed.birth?.quality ?? '99',
      email: seed.email ?? null,
      firstName: seed.first,
      lastName: seed.last,
      middleName: seed.middle ?? null,
      nameDataQuality: seed.nameQuality ?? '1',
      phone: seed.phoneBefore?.phone ?? seed.phone ?? null,
      preferredLanguage: seed.language ?? null,
      preferredName: seed.preferred ?? null,
      raceEthnicity: seed.race ?? [],
      // The last four alone stand after X for the digits nobody knows
      ssn: number?.padStart(9, 'X') ?? null,
      ssnDataQuality: quality,
      suffix: seed.suffix ?? null,
    },
  })
  return { agency, client, seed }
}
