import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { docsOf } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
beforeAll(async () => {
  app = await startPortalApp('words')
  people = peopleOf(app)
  agency = (await people.agency({ timeZone: 'Pacific/Honolulu' })).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency, { preferredLanguage: 'es' })
})
afterAll(() => app.stop())

const ask = async (body: Record<string, unknown>) => {
  const answer = await worker.visitor.post(`/portal/clients/${client.id}/requests`, body)
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}

describe('what is asked for speaks the language of the client', () => {
  test('an assessment by its titles, a document by its names, else by the plain text', async () => {
    const { id: translated } = await people.create('assessments', {
      enabledOnPortal: true,
      questions: [{ label: '¿Cómo está? / How are you?', name: 'how', type: 'text' }],
      title: 'Housing needs',
      titles: { es: 'Necesidades de vivienda' },
    })
    const { id: plain } = await people.create('assessments', {
      enabledOnPortal: true,
      questions: [{ label: { en: 'How?', es: '¿Cómo?' }, name: 'how', type: 'text' }],
      title: 'Intake',
    })
    const { id: category } = await people.create('file-categories', {
      name: 'Identity',
      predefinedNames: [{ name: 'Passport', names: { es: 'Pasaporte' } }, { name: 'State ID' }],
    })
    const asked = await ask({ assessment: translated, type: 'assessment' })
    await ask({ assessment: plain, type: 'assessment' })
    await ask({ category, predefinedName: 'Passport', type: 'document' })
    await ask({ category, predefinedName: 'State ID', type: 'document' })
    await ask({ type: 'location' })
    await ask({ type: 'roi' })
    const { html } = await client.visitor.page('/requests')
    for (const name of ['Necesidades de vivienda', 'Intake', 'Pasaporte', 'State ID'])
      expect(html).toContain(name)
    expect(html).not.toMatch(/Housing needs|Passport|Release of Information/)
    const form = await client.visitor.page(`/requests/${asked}`)
    expect(form.html).toContain('Necesidades de vivienda')
    expect(form.html).toContain('¿Cómo está? / How are you?')
  })
})

test('staff find in the inbox what was written, or what happened, never an empty box', async () => {
  await client.visitor.post('/portal/messages', { text: 'Please call me', to: worker.id })
  const rows = docsOf(await worker.visitor.call('/portal-inbox?limit=100'))
  expect(rows.length).toBeGreaterThan(1)
  for (const { kind, text } of rows) expect(text, String(kind)).toMatch(/\S/)
  expect(rows.map(({ text }) => text)).toContain('Please call me')
})

test('rows without a name of their own are headed by the name of the client', async () => {
  const { fullName } = (await worker.visitor.call(`/clients/${client.id}`)).body
  expect(fullName).toMatch(/^Mike Tester/)
  for (const slug of ['portal-inbox', 'portal-messages', 'portal-connections']) {
    const { admin } = app.payload.collections[slug]?.config ?? {}
    const [row] = docsOf(await worker.visitor.call(`/${slug}?where[client][equals]=${client.id}`))
    expect(row?.[String(admin?.useAsTitle)], slug).toBe(fullName)
  }
})

test('a mail tells the time of day of the agency', async () => {
  const change = { currentPassword: PASSWORD, password: 'thunder maple river ninety' }
  expect((await client.visitor.post('/portal/change-password', change)).status).toBe(200)
  await app.settled()
  const mail = app.mailbox.to(client.email).find(({ text = '' }) => text.includes('contraseña de'))
  expect(mail?.text).toMatch(/GMT-10|HST/)
})

test('after Payload filled in a relation in the same request a mail still leaves at once', async () => {
  const { payload } = app
  const before = app.mailbox.to(client.email).length
  const hook = payload.collections['portal-messages']?.config.hooks.beforeChange
  const populate = async ({ req }: { req: { payload: typeof payload } }) => {
    await req.payload.find({ collection: 'clients', depth: 1, limit: 1, req })
  }
  hook?.push(populate as never)
  try {
    await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Hello' })
  } finally {
    hook?.pop()
  }
  await app.settled()
  expect(app.mailbox.to(client.email)).toHaveLength(before + 1)
})
