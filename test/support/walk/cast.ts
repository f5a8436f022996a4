import type { PortalApp } from '../portalApp.js'
import { peopleOf } from '../people.js'
import type { Visitor } from '../visitor.js'
import type { Person } from './model.js'

export type Member = {
  name: string
  person: Person
  userID?: number | string
  visitor: Visitor
}

/** Agencies, people and the records they need, made once. */
export type Cast = {
  agencies: { a: string; b: string }
  assessment: string
  clients: { connected: string; disconnected: string; other: string; released: string }
  people: Member[]
  programs: { a: string; b: string }
}

const STAFF = [
  ['case worker of A', 'a', ['client-management']],
  ['staff of A without client management', 'a', ['view-identifiers']],
  ['super user of A', 'a', ['super-user']],
  ['case worker of B', 'b', ['client-management']],
  ['staff of B without client management', 'b', []],
  ['super user of B', 'b', ['super-user']],
  ['staff without an agency', null, ['client-management', 'view-identifiers']],
  ['super user of the installation', null, ['super-user']],
] as const

const MEMBER = { email: 'member@host.example', password: 'member-password' }

/**
 * Two agencies and everybody who may call, signed in. Clients: `connected` is of agency A and has a release, `disconnected` of A was
 * connected once, `other` is of agency B and connected, `released` is of B with a release and no account.
 */
export const castOf = async (app: PortalApp): Promise<Cast> => {
  const people = peopleOf(app)
  const agencies = { a: (await people.agency()).id, b: (await people.agency()).id }

  const staff: Member[] = []
  for (const [name, agency, permissions] of STAFF) {
    const agencyID = agency === null ? null : agencies[agency]
    const { id, visitor } = await people.staff({
      ...(agencyID === null ? {} : { agency: agencyID }),
      permissions: [...permissions],
    })
    staff.push({
      name,
      person: { agency: agencyID, id, kind: 'staff', permissions },
      userID: id,
      visitor,
    })
  }
  const worker = (name: string) => {
    const found = staff.find((one) => one.name === name)
    if (!found) throw new Error(name)
    return { id: found.userID as string, visitor: found.visitor }
  }

  const connected = await people.connected(worker('case worker of A'), agencies.a)
  const gone = await people.connected(worker('case worker of A'), agencies.a)
  const other = await people.connected(worker('case worker of B'), agencies.b)
  const released = await people.client(agencies.b)
  const ended = await worker('case worker of A').visitor.post(
    `/portal/clients/${gone.id}/disconnect`,
  )
  if (ended.status !== 200) throw new Error(`disconnect: ${ended.status}`)
  // Disconnecting signs out: signed in again, this person still has an account and sees nothing.
  const back = await people.signIn(gone.visitor, gone.email)
  if (back.status !== 200) throw new Error(`sign-in: ${back.status}`)

  await people.create('members', MEMBER)
  const member = app.visitor()
  if ((await member.post('/members/login', MEMBER)).status !== 200) throw new Error('member')

  const program = async (agency: string) =>
    (await people.create('programs', { agency, name: 'Shelter' })).id
  const assessment = await people.create('assessments', {
    enabledOnPortal: true,
    questions: [{ label: { en: 'Q' }, name: 'q', type: 'text' }],
    title: 'Needs',
  })
  const client = (name: string, id: null | string, visitor: Visitor): Member => ({
    name,
    person: { client: id, kind: 'client' },
    visitor,
  })
  return {
    agencies,
    assessment: assessment.id,
    clients: {
      connected: connected.id,
      disconnected: gone.id,
      other: other.id,
      released: released.id,
    },
    people: [
      { name: 'nobody signed in', person: { kind: 'anonymous' }, visitor: app.visitor() },
      {
        name: "user of the host's other collection",
        person: { kind: 'anonymous' },
        visitor: member,
      },
      client('client', connected.id, connected.visitor),
      client('client of the other agency', other.id, other.visitor),
      client('disconnected client', null, gone.visitor),
      ...staff,
    ],
    programs: { a: await program(agencies.a), b: await program(agencies.b) },
  }
}
