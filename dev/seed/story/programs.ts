import { portalActions } from 'payload-client-portal'

import { programs } from '../data/programs.js'
import { writeAs, type ID } from '../people/staffAtWork.js'
import type { SeedEnrollment } from '../types.js'
import type { Life, Scene } from './life.js'
import { INTAKE } from './record.js'

/** Ids of households by the seed's own keys; one is made when its first member comes. */
export type Households = Map<string, ID>

const enroll = async (
  { by, client, seed, setup, world }: Life,
  households: Households,
  { program, start }: SeedEnrollment,
): Promise<ID> => {
  const { household } = seed
  const known = household && households.get(household.key)
  const together = household && {
    relationship: household.relationship,
    ...(known === undefined ? { householdName: `${seed.last} household` } : { household: known }),
  }
  const made = await portalActions.enrollClient(await by(INTAKE[seed.agency]), {
    id: client.id,
    program: setup.programs[program],
    startDate: world.calendar.day(start).slice(0, 10),
    ...together,
  })
  if (household && made.household) households.set(household.key, made.household as ID)
  return made.id
}

/** The ids of a client's enrollments, once there are any: the newest of each program. */
type Enrolled = Map<string, ID>

const enrollments = (life: Life, households: Households, enrolled: Enrolled): Scene[] => {
  const { by, seed, world } = life
  const { at, day } = world.calendar
  return (seed.enrollments ?? []).flatMap((one) => {
    const { destination, exit, program, rentalSubsidy, start } = one
    const leave = async (exitDay: number): Promise<void> => {
      await portalActions.exitEnrollment(await by(INTAKE[seed.agency]), {
        destination: destination ?? '99',
        exitDate: day(exitDay).slice(0, 10),
        id: enrolled.get(program) ?? '',
        ...(rentalSubsidy ? { rentalSubsidyType: rentalSubsidy } : {}),
      })
    }
    return [
      {
        at: at(start, 14.75),
        play: async () => enrolled.set(program, await enroll(life, households, one)),
      },
      ...(exit === undefined
        ? []
        : [{ at: at(exit, exit === start ? 20 : 14.5), play: () => leave(exit) }]),
    ]
  })
}

const services = ({ client, seed, setup, world }: Life, enrolled: Enrolled): Scene[] =>
  (seed.services ?? []).map(({ at, note, program, recordType, typeProvided }) => ({
    at: world.calendar.at(at, 16),
    play: () =>
      writeAs(world, setup.staff[INTAKE[seed.agency]], {
        collection: 'services',
        data: {
          client: client.id,
          date: world.calendar.day(at),
          enrollment: enrolled.get(program) ?? null,
          note: note ?? null,
          recordType,
          ...(typeProvided ? { typeProvided } : {}),
        },
      }),
  }))

const referrals = ({ by, client, seed, setup, world }: Life): Scene[] =>
  (seed.referrals ?? []).flatMap(({ answer, at, note, program }) => {
    let id: ID = ''
    const refer = async (): Promise<void> => {
      id = await writeAs(world, setup.staff[INTAKE[seed.agency]], {
        collection: 'referrals',
        data: {
          client: client.id,
          note: note ?? null,
          program: setup.programs[program],
          referredAt: world.clock.now().toISOString(),
          toAgency: setup.agencies[programs[program].agency],
        },
      })
    }
    const say = async (): Promise<void> => {
      if (!answer) return
      await world.payload.update({
        collection: 'referrals',
        data: { status: answer.status },
        id,
        overrideAccess: false,
        req: await by(answer.by),
      })
    }
    return [
      { at: world.calendar.at(at, 17), play: refer },
      ...(answer ? [{ at: world.calendar.at(answer.at, 17), play: say }] : []),
    ]
  })

/** Programs that a client comes into and leaves, and what they are given meanwhile. */
export const programScenes = (life: Life, households: Households): Scene[] => {
  const enrolled: Enrolled = new Map()
  return [
    ...enrollments(life, households, enrolled),
    ...services(life, enrolled),
    ...referrals(life),
  ]
}
