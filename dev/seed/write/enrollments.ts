import { addRow, type ID, type Seeder } from '../rows.js'
import type { Owner } from './client.js'
import type { Setup } from './setup.js'

/** Ids of households by the seed's own keys; a household is made when its first member comes. */
export type Households = Map<string, ID>

const householdOf = async (
  seeder: Seeder,
  { agency, seed }: Owner,
  households: Households,
): Promise<ID | null> => {
  if (!seed.household) return null
  const known = households.get(seed.household.key)
  if (known !== undefined) return known
  const id = await addRow(seeder, {
    collection: 'households',
    data: { agency, name: `${seed.last} household` },
  })
  households.set(seed.household.key, id)
  return id
}

export const writeEnrollments = async (
  seeder: Seeder,
  { programs }: Setup,
  owner: Owner,
  households: Households,
): Promise<void> => {
  const { agency, client, seed } = owner
  const household = await householdOf(seeder, owner, households)
  for (const { destination, exit, program, start } of seed.enrollments ?? []) {
    await addRow(seeder, {
      collection: 'enrollments',
      data: {
        agency,
        client,
        destination: destination ?? null,
        exitDate: exit === undefined ? null : seeder.calendar.day(exit),
        household,
        program: programs[program],
        relationshipToHeadOfHousehold: seed.household?.relationship ?? '1',
        startDate: seeder.calendar.day(start),
        type: household === null ? 'individual' : 'household',
      },
    })
  }
}
