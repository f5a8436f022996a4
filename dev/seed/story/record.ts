import { portalActions } from 'payload-client-portal'

import { makePortrait } from '../files/portrait.js'
import { writeAs } from '../people/staffAtWork.js'
import type { SeedClient, StaffKey } from '../types.js'
import type { Life, Scene } from './life.js'

/** Who takes people in and keeps their programs, agency by agency. */
export const INTAKE = {
  bayview: 'ruth',
  harbor: 'grace',
  lakeshore: 'marcus',
} as const satisfies Record<SeedClient['agency'], StaffKey>
/** Where nothing else is known of a client: they came in so many days ago. */
const LATEST = -6

/** The day before anything is known of the client. */
const intakeOf = ({ connections, enrollments, releases }: SeedClient): number => {
  const days = [connections?.map(({ invited }) => invited), enrollments, releases]
    .flat()
    .map((one) => (typeof one === 'object' ? one.start : (one ?? LATEST)))
  return Math.min(LATEST, ...days) - 1
}

const recordOf = ({ seed, setup }: Life) => {
  const { number, quality = '99' } = seed.ssn ?? {}
  return {
    agency: setup.agencies[seed.agency],
    careTeam: seed.careTeam.map((key) => setup.staff[key]),
    dateOfBirth: seed.birth ? `${seed.birth.date}T12:00:00.000Z` : null,
    dobDataQuality: seed.birth?.quality ?? '99',
    email: seed.emailBefore ?? seed.email ?? null,
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
  }
}

/** Releases that staff write down: signed on paper, before the portal. */
const releases = ({ client, seed, setup, world }: Life): Scene[] => {
  const { at, day } = world.calendar
  return (seed.releases ?? []).map(({ end, start }) => ({
    at: at(start, 14.5),
    play: () =>
      writeAs(world, setup.staff[INTAKE[seed.agency]], {
        collection: 'releases-of-information',
        data: {
          agency: setup.agencies[seed.agency],
          client: client.id,
          documentationType: 'attached-pdf',
          endDate: day(end),
          permission: 'yes',
          startDate: day(start),
        },
      }),
  }))
}

const revocation = ({ by, client, seed, world }: Life): Scene[] => {
  const { revoked } = seed
  if (!revoked) return []
  const revoke = async () =>
    world.payload.update({
      collection: 'releases-of-information',
      data: { revokedAt: world.clock.now().toISOString() },
      overrideAccess: false,
      req: await by(revoked.by),
      where: { client: { equals: client.id } },
    })
  return [{ at: world.calendar.at(revoked.at, 18), play: revoke }]
}

/** Another number, told to staff, who write it into the record. */
const phoneChange = ({ by, client, seed, world }: Life): Scene[] => {
  const { phone, phoneBefore } = seed
  const { by: staff } = phoneBefore ?? {}
  if (!phoneBefore || !staff) return []
  const change = async () =>
    world.payload.update({
      collection: 'clients',
      data: { phone },
      id: client.id,
      overrideAccess: false,
      req: await by(staff),
    })
  return [{ at: world.calendar.at(phoneBefore.at, 17.5), play: change }]
}

/** Notes for colleagues; a pinned one stands above the others. */
const notes = ({ client, seed, setup, world }: Life): Scene[] =>
  (seed.notes ?? []).map(({ at, body, by, pinned = false }) => ({
    at: world.calendar.at(at, 16.25),
    play: () =>
      writeAs(world, setup.staff[by], {
        collection: 'client-notes',
        data: { agency: setup.agencies[seed.agency], body, client: client.id, pinned },
      }),
  }))

const look = ({ by, client, seed, world }: Life): Scene[] => {
  const { numberSeen } = seed
  if (!numberSeen) return []
  const reveal = async () =>
    portalActions.revealSSN(await by(numberSeen.by), { id: String(client.id) })
  return [{ at: world.calendar.at(numberSeen.at, 15.5), play: reveal }]
}

const sealing = ({ by, client, seed, world }: Life): Scene[] => {
  const { sealed } = seed
  if (!sealed) return []
  const seal = async () =>
    portalActions.sealClient(await by(sealed.by), {
      attestation: true,
      id: String(client.id),
      reason: sealed.reason,
    })
  return [{ at: world.calendar.at(sealed.at, 21), play: seal }]
}

/** What staff keep in the client's record. */
export const recordScenes = (life: Life): Scene[] => {
  const { client, seed, setup, world } = life
  const takeIn = async (): Promise<void> => {
    client.id = await writeAs(world, setup.staff[INTAKE[seed.agency]], {
      collection: 'clients',
      data: recordOf(life),
    })
    if (!seed.portrait) return
    const data = (await makePortrait(seed.portrait)).toString('base64')
    await portalActions.setPhoto(await life.by(INTAKE[seed.agency]), {
      file: { data, name: 'portrait.jpg' },
      id: String(client.id),
    })
  }
  return [
    { at: world.calendar.at(intakeOf(seed), 14), play: takeIn },
    ...releases(life),
    ...revocation(life),
    ...phoneChange(life),
    ...notes(life),
    ...look(life),
    ...sealing(life),
  ]
}
