import type { Payload } from 'payload'

import type { PortalApp } from './portalApp.js'
import { codeIn, tokenIn } from './mailbox.js'
import type { Visitor } from './visitor.js'

export const PASSWORD = 'lantern orchard pebble wagon'
const STAFF_PASSWORD = 'staff-password-for-tests'

let counter = 0
const next = (): number => (counter += 1)

type StaffOptions = { agency?: number | string; name?: string; permissions?: string[] }

const create = async (payload: Payload, collection: string, data: Record<string, unknown>) =>
  (await payload.create({ collection, data, overrideAccess: true })) as unknown as Record<
    string,
    unknown
  > & { id: string }

/** People and records of a test, made the way a seed makes them. */
export const peopleOf = (app: PortalApp) => {
  const { payload } = app

  /** Where it is UTC, so that a test that says "today" by its own clock means the agency's day. */
  const agency = (data: Record<string, unknown> = {}) =>
    create(payload, 'agencies', {
      name: `Agency ${next()}`,
      portalEnabled: true,
      timeZone: 'UTC',
      ...data,
    })

  const staff = async ({
    agency,
    name = 'Ana Ruiz',
    permissions = ['client-management'],
  }: StaffOptions) => {
    const email = `staff${next()}@agency.example`
    const user = await create(payload, 'users', {
      agency,
      email,
      name,
      password: STAFF_PASSWORD,
      portalPermissions: permissions,
    })
    const visitor = app.visitor()
    const signedIn = await visitor.post('/users/login', { email, password: STAFF_PASSWORD })
    if (signedIn.status !== 200) throw new Error(`staff sign-in: ${signedIn.status}`)
    return { id: user.id, visitor }
  }

  const client = (agencyID: string, data: Record<string, unknown> = {}) =>
    create(payload, 'clients', {
      agency: agencyID,
      firstName: 'Mike',
      lastName: `Tester${next()}`,
      ...data,
    })

  const lastMail = async (address: string) => {
    await app.settled()
    return app.mailbox.to(address).at(-1)
  }

  /** Signs in with password and the code from the mail: the last one, once mails of before are there and none is on its way. */
  const signIn = async (visitor: Visitor, email: string, password = PASSWORD, extra = {}) => {
    await app.settled()
    const first = await visitor.post('/portal/login', { email, password })
    if (first.status !== 200) return first
    const next: unknown = first.body.next
    if (next !== 'code') return first
    const code = codeIn(await lastMail(email))
    const verified = await visitor.post('/portal/login/verify', { code, ...extra })
    await app.settled()
    return verified
  }

  /** Invites, registers and signs in: a connected client with a browser. */
  const connected = async (
    worker: { id: string; visitor: Visitor },
    agencyID: string,
    data: Record<string, unknown> = {},
  ) => {
    const email = `client${next()}@client.example`
    const record = await client(agencyID, { careTeam: [worker.id], ...data })
    const invited = await worker.visitor.post(`/portal/clients/${record.id}/invite`, {
      attestation: true,
      email,
    })
    if (invited.status !== 201) throw new Error(`invite: ${invited.status} ${invited.message}`)
    const visitor = app.visitor()
    const token = tokenIn(await lastMail(email))
    const registered = await visitor.post('/portal/register', { password: PASSWORD, token })
    if (registered.status !== 201)
      throw new Error(`register: ${registered.status} ${registered.message}`)
    const signedIn = await signIn(visitor, email)
    if (signedIn.status !== 200) throw new Error(`sign-in: ${signedIn.status} ${signedIn.message}`)
    return { email, id: record.id, visitor }
  }

  return {
    agency,
    client,
    connected,
    create: (slug: string, data: Record<string, unknown>) => create(payload, slug, data),
    lastMail,
    signIn,
    staff,
  }
}

export type People = ReturnType<typeof peopleOf>
