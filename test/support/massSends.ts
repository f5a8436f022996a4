import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Visitor } from './visitor.js'

type Worker = { visitor: Visitor }
type Data = Record<string, unknown>

/** A send as the database has one, which nobody goes on with. */
export const sendRow = (agency: string): Data => ({
  agency,
  claims: 0,
  failed: 0,
  name: 'Open tomorrow',
  sent: 0,
  skipped: 0,
  status: 'paused',
  text: 'Open tomorrow',
  total: 1,
  type: 'message',
})

/** A connected client as the database has one: hundreds of them cost no hundreds of sign-ins. */
export const insertConnected = async (
  payload: Payload,
  agency: string,
  data: Data = {},
): Promise<{ email: string; id: string }> => {
  const email = `${randomUUID()}@client.example`
  const made = async (collection: string, row: Data): Promise<string> => {
    const { id } = await payload.create({ collection, data: row, overrideAccess: true })
    return String(id)
  }
  const id = await made('clients', {
    agency,
    firstName: 'Connie',
    lastName: email.slice(0, 8),
    ...data,
  })
  const account = await made('portal-accounts', { email, status: 'active' })
  const now = new Date().toISOString()
  await made('portal-connections', {
    account,
    accountKey: account,
    agency,
    client: id,
    connectedAt: now,
    email,
    emailKey: email,
    invitedAt: now,
    openKey: id,
    status: 'connected',
    tokenHash: randomUUID(),
  })
  return { email, id }
}

/**
 * So many connected clients, written straight to the database: thousands of them cost some seconds.
 * @returns their ids
 */
export const insertManyConnected = async (
  { db }: Payload,
  agency: string,
  count: number,
): Promise<string[]> => {
  const now = new Date().toISOString()
  const stamps = { createdAt: now, updatedAt: now }
  const insert = (collection: string, data: Data) =>
    db.create({ collection, data: { ...stamps, ...data }, req: {} })
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) {
    const [account, email, id] = [randomUUID(), `many${made}@client.example`, randomUUID()]
    const fullName = `Connie Number${made}`
    await insert('clients', {
      agency,
      firstName: 'Connie',
      fullName,
      id,
      lastName: `Number${made}`,
      searchText: fullName.toLowerCase(),
      uniqueIdentifier: id.slice(-12).toUpperCase(),
    })
    await insert('portal-accounts', { credentialVersion: 0, email, id: account, status: 'active' })
    await insert('portal-connections', {
      account,
      accountKey: account,
      agency,
      client: id,
      connectedAt: now,
      email,
      emailKey: email,
      generation: 1,
      id: randomUUID(),
      invitedAt: now,
      openKey: id,
      status: 'connected',
      tokenHash: randomUUID(),
    })
    ids.push(id)
  }
  return ids
}

/** What tests send to many, and what becomes of it. */
export const massSendsOf = (app: PortalApp) => ({
  act: (by: Worker, id: unknown, what: 'cancel' | 'pause' | 'resume' | 'retry') =>
    by.visitor.post(`/portal/mass-sends/${String(id)}/${what}`),
  connected: (agency: string, data: Data = {}) => insertConnected(app.payload, agency, data),
  preview: (by: Worker, recipients: Data, wanted: Data = { text: 'Hello', type: 'message' }) =>
    by.visitor.post('/portal/mass-sends/preview', { ...wanted, recipients }),
  progress: (by: Worker, id: unknown) => by.visitor.call(`/portal/mass-sends/${String(id)}`),
  recipients: (id: unknown) =>
    storedRows(app, 'mass-send-recipients', { massSend: { equals: id } }),
  send: (by: Worker, recipients: Data, wanted: Data = { text: 'Hello', type: 'message' }) =>
    by.visitor.post('/portal/mass-sends', { ...wanted, recipients }),
})
