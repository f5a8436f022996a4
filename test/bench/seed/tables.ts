import type { Payload } from 'payload'

import { sealSSN } from '../../../src/crypto/ssn.js'
import { insertRaw, insertRows, minute } from './insert.js'

export type SeedSize = {
  /** How many agencies the clients are spread over. */
  agencies: number
  /** How many of the clients have a case. */
  cases: number
  clients: number
  /** How many rows are usual for a client. */
  each: { messages: number; requests: number }
  /** How many times as many the growing client has. */
  own: number
  /** How many members of staff the clients are spread over. */
  staff: number
}
type Seed = {
  agencies: readonly string[]
  clients: { growing: string; typical: string; worker: string }
  passwordHash: string
  size: SeedSize
  staff: readonly (number | string)[]
  uuid: (kind: string, number: number) => string
}
type Person = { agency: string; email: string; id: string; number: number }

const TYPES = ['document', 'location', 'roi', 'assessment'] as const
/** Clients with an account of their own come first and belong to the agency of the staff that the rounds sign in as. */
const NAMED = 3
const WORK = 600

const pick = <T>(list: readonly T[], number: number): T => {
  const item = list[number % list.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const people = ({ agencies, clients, size, uuid }: Seed): Person[] =>
  Array.from({ length: size.clients }, (_, number) => ({
    agency: pick(agencies, number < NAMED ? 0 : number),
    email:
      [clients.growing, clients.typical, clients.worker][number] ?? `c${number}@client.example`,
    id: uuid('client', number),
    number,
  }))

const seedClients = async (payload: Payload, seed: Seed, all: readonly Person[]): Promise<void> => {
  await insertRows(
    payload,
    'clients',
    all.map(({ agency, email, id, number }) => ({
      agency,
      dateOfBirth: '1984-06-01T12:00:00.000Z',
      dobDataQuality: '1',
      email,
      firstName: `First${number}`,
      fullName: `First${number} Last${number % 977}`,
      id,
      lastName: `Last${number % 977}`,
      nameDataQuality: '1',
      phone: '+19095550100',
      preferredLanguage: number % 3 === 0 ? 'es' : 'en',
      ssn: sealSSN(payload, id, '123456789'),
      ssnKey: 'main',
      ssnDataQuality: '1',
      uniqueIdentifier: `C${String(number).padStart(8, '0')}`,
    })),
  )
  await insertRaw(
    payload,
    'clients_rels',
    all.flatMap(({ id, number }) =>
      [0, 1].map((place) => ({
        order: place + 1,
        parent: id,
        path: 'careTeam',
        usersID: pick(seed.staff, number < NAMED ? place : number + place),
      })),
    ),
  )
}

const seedConnections = async (
  payload: Payload,
  { passwordHash, staff, uuid }: Seed,
  all: readonly Person[],
): Promise<void> => {
  await insertRows(
    payload,
    'portal_accounts',
    all.map(({ email, number }) => ({
      credentialVersion: 0,
      email,
      id: uuid('account', number),
      passwordHash,
      status: 'active',
    })),
  )
  await insertRows(
    payload,
    'portal_connections',
    all.map(({ agency, email, id, number }) => ({
      account: uuid('account', number),
      accountKey: uuid('account', number),
      agency,
      client: id,
      connectedAt: minute(number),
      email,
      emailKey: email,
      generation: 1,
      id: uuid('connection', number),
      invitedAt: minute(number),
      invitedBy: pick(staff, number),
      openKey: id,
      status: 'connected',
      tokenHash: `used:${number}`,
    })),
  )
}

/** How many times the usual rows one client has. */
const share = ({ own }: SeedSize, number: number): number => (number === 0 ? own : 1)

const requestsOf = (seed: Seed, category: string, person: Person): Record<string, unknown>[] =>
  Array.from({ length: seed.size.each.requests * share(seed.size, person.number) }, (_, place) => {
    const pending = place % 10 < 3
    const type = pick(TYPES, person.number + place)
    return {
      agency: person.agency,
      client: person.id,
      completedAt: pending ? null : minute(person.number + place * 100),
      id: seed.uuid(`request:${person.number}`, place),
      name: `Request ${place}`,
      // Of other agencies nobody sees private rows: both sides of the comparison must answer the same
      private: person.agency === seed.agencies[0] && place % 5 === 0,
      requestedAt: minute(person.number + place * 100),
      requestedBy: pick(seed.staff, person.number + place),
      status: pending ? 'pending' : place % 10 === 9 ? 'canceled' : 'completed',
      type,
      ...(type === 'document' ? { category } : {}),
    }
  })

/** What the worker answers, one after the other. */
const workOf = (seed: Seed, { agency, id }: Person): Record<string, unknown>[] =>
  Array.from({ length: WORK }, (_, place) => ({
    agency,
    client: id,
    id: seed.uuid('work', place),
    name: 'Where are you now?',
    private: false,
    requestedAt: minute(-place),
    requestedBy: pick(seed.staff, 0),
    status: 'pending',
    type: 'location',
  }))

type Message = {
  agency: string
  client: string
  direction: 'to-client' | 'to-staff'
  id: string
  readAt: null | string
  staff: number | string
  text: string
}

const messagesOf = ({ size, staff, uuid }: Seed, { agency, id, number }: Person): Message[] =>
  Array.from({ length: size.each.messages * share(size, number) }, (_, place) => ({
    agency,
    client: id,
    direction: place % 2 === 0 ? 'to-client' : 'to-staff',
    id: uuid(`message:${number}`, place),
    readAt: place % 4 === 0 ? null : minute(place),
    staff: pick(staff, number < NAMED ? place % 2 : number),
    text: `Please bring your papers on day ${place}.`,
  }))

/** What a client writes stands in the inbox of whom they write to; a fifth of it is unread. */
const noticesOf = (messages: readonly Message[]): Record<string, unknown>[] =>
  messages
    .filter(({ direction }) => direction === 'to-staff')
    .map(({ agency, client, id, staff, text }, place) => ({
      agency,
      client,
      dedupeKey: `client-message:${id}`,
      id: `n${id.slice(1)}`,
      kind: 'client-message',
      label: 'PORTAL',
      readAt: place % 5 === 0 ? null : minute(place),
      searchText: text.toLowerCase(),
      staff,
      subject: id,
      text,
    }))

const seedOwnRows = async (
  payload: Payload,
  seed: Seed,
  { category, programs }: { category: string; programs: readonly { id: string }[] },
  some: readonly Person[],
): Promise<void> => {
  const { size, uuid } = seed
  const requests = some.flatMap((person) => requestsOf(seed, category, person))
  const worker = some.find(({ number }) => number === 2)
  await insertRows(payload, 'portal_requests', [
    ...requests,
    ...(worker ? workOf(seed, worker) : []),
  ])
  await insertRows(
    payload,
    'enrollments',
    some.flatMap(({ agency, id, number }) =>
      Array.from({ length: 2 * share(size, number) }, (_, place) => ({
        agency,
        client: id,
        id: uuid(`enrollment:${number}`, place),
        program: pick(programs, number + place).id,
        startDate: '2026-01-05T12:00:00.000Z',
        type: 'individual',
      })),
    ),
  )
  const messages = some.flatMap((person) => messagesOf(seed, person))
  await insertRows(payload, 'portal_messages', messages)
  await insertRows(payload, 'portal_inbox', noticesOf(messages))
}

const seedShared = async (payload: Payload, { agencies, uuid }: Seed) => {
  const category = uuid('category', 0)
  await insertRows(payload, 'file_categories', [{ active: true, id: category, name: 'Identity' }])
  const programs = Array.from({ length: 20 }, (_, number) => ({
    agency: pick(agencies, number),
    id: uuid('program', number),
    name: `Program ${number}`,
  }))
  await insertRows(payload, 'programs', programs)
  return { category, programs }
}

/** So many clients' rows are held at once: a million messages would not fit. */
const AT_ONCE = 10_000

/** Every table that a measured page reads. */
export const seedTables = async (payload: Payload, seed: Seed): Promise<void> => {
  const all = people(seed)
  await seedClients(payload, seed, all)
  await seedConnections(payload, seed, all)
  const shared = await seedShared(payload, seed)
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await seedOwnRows(payload, seed, shared, all.slice(at, at + AT_ONCE))
  }
}
