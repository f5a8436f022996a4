import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let agency: string
let app: PortalApp
let boss: Visitor
let client: { email: string; id: string; visitor: Visitor }
let people: People
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('input-bodies')
  people = peopleOf(app)
  agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  worker = staff.visitor
  boss = (await people.staff({ permissions: ['super-user'] })).visitor
  client = await people.connected(staff, agency)
})
afterAll(() => app.stop())

const NAME = { firstName: 'Mike', lastName: 'Example' }
const raw = (visitor: Visitor, path: string, body: string, type = 'application/json') =>
  visitor.call(path, { body, headers: { 'content-type': type }, method: 'POST' })

describe('bodies of the generated paths', () => {
  test(attack('INPUT-08'), async () => {
    for (const text of ['nul \0', 'half \ud83d', '\udc00'])
      for (const body of [
        { ...NAME, firstName: text },
        { ...NAME, [text]: 'x' },
      ]) {
        const answer = await worker.post('/clients', body)
        expect(answer.status).toBe(400)
        expect(answer.code).toBe('INVALID_INPUT')
      }
    const changed = await worker.call(`/clients/${client.id}`, {
      body: { firstName: 'a\0b' },
      method: 'PATCH',
    })
    expect(changed.code).toBe('INVALID_INPUT')
    expect((await worker.post('/clients', { ...NAME, firstName: 'Zoë 🦄' })).status).toBe(201)
  })

  test(attack('INPUT-09'), async () => {
    const depth = 100_000
    const deep = `{"title":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect((await raw(boss, '/assessments', deep)).code).toBe('INVALID_INPUT')
    const objects = `{"title":${'{"en":'.repeat(200)}1${'}'.repeat(200)}}`
    expect((await raw(boss, '/assessments', objects)).code).toBe('INVALID_INPUT')
    // Where no rule of a field comes first
    const unknown = `{"firstName":"Mike","lastName":"E","x":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect((await raw(worker, '/clients', unknown)).code).toBe('INVALID_INPUT')
  })

  test(attack('INPUT-10'), async () => {
    const polluting = `{"firstName":"Mike","lastName":"E","__proto__":{"polluted":"yes","portalPermissions":["super-user"]}}`
    expect((await raw(worker, '/clients', polluting)).code).toBe('INVALID_INPUT')
    const invite = `{"email":"new@client.example","attestation":true,"__proto__":{"polluted":"yes"}}`
    const answer = await raw(worker, `/portal/clients/${client.id}/invite`, invite)
    expect(answer.code).toBe('INVALID_INPUT')
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  test(attack('INPUT-11'), async () => {
    for (const body of ['null', '1', '"text"', '[]', ''])
      expect((await raw(worker, '/clients', body)).status, body).toBe(400)
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])
      expect((await raw(worker, '/clients', 'firstName=Mike', type)).status, type).toBe(400)
  })

  test(attack('INPUT-12'), async () => {
    const boundary = 'multipart/form-data; boundary=y'
    const broken = '--y\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--y--\r\n'
    for (const [body, type] of [
      ['x', 'multipart/form-data'],
      ['x', boundary],
      [broken, boundary],
    ] as const)
      for (const path of ['/client-documents', '/clients'])
        expect((await raw(worker, path, body, type)).code, `${path} ${type}`).toBe(
          'UPLOAD_INCOMPLETE',
        )
  })
})

describe('bodies of the plugin’s endpoints', () => {
  test(attack('INPUT-13'), async () => {
    const path = `/portal/clients/${client.id}/messages`
    const asked = await worker.post(`/portal/clients/${client.id}/requests`, { type: 'location' })
    const fulfill = `/portal/requests/${String(asked.body.id)}/fulfill`
    for (const text of ['nul \0', 'half \ud83d']) {
      expect((await worker.post(path, { text })).code).toBe('INVALID_INPUT')
      expect((await client.visitor.post(fulfill, { address: text })).code).toBe('INVALID_INPUT')
      expect((await app.visitor().post('/portal/login', { email: text, password: 'x' })).code).toBe(
        'INVALID_INPUT',
      )
    }
    const children = `${'[{"type":"list","children":'.repeat(60)}[]${'}]'.repeat(60)}`
    expect((await raw(worker, path, `{"body":{"root":{"children":${children}}}}`)).code).toBe(
      'INVALID_INPUT',
    )
  })

  test(attack('INPUT-14'), async () => {
    const anybody = app.visitor()
    for (const token of [{ $ne: null }, { $gt: '' }, ['a'], 1, true, null]) {
      expect((await anybody.post('/portal/invitations/lookup', { token })).code).toBe(
        'INVALID_INPUT',
      )
      const reset = await anybody.post('/portal/reset-password', { password: 'x', token })
      expect(reset.code).toBe('INVALID_INPUT')
    }
    for (const email of [{ $ne: null }, ['a@client.example', client.email], { length: 1 }])
      expect((await anybody.post('/portal/login', { email, password: 'x' })).code).toBe(
        'INVALID_INPUT',
      )
    const twice = await anybody.call('/portal/login', {
      body: `email=${client.email}&email=other%40client.example&password=x`,
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://portal.example',
        'sec-fetch-site': 'same-origin',
      },
      method: 'POST',
    })
    expect(twice.code).toBe('INVALID_INPUT')
  })

  test(attack('INPUT-15'), async () => {
    const other = await people.client(agency)
    const sent = await worker.post(`/portal/clients/${client.id}/requests`, {
      agency: 'x',
      client: other.id,
      id: other.id,
      requestedBy: 'x',
      status: 'completed',
      type: 'location',
    })
    expect(sent.status).toBe(201)
    const [row] = await storedRows(app, 'portal-requests', { id: { equals: sent.body.id } })
    expect(row).toMatchObject({ agency, client: client.id, status: 'pending' })
  })

  test(attack('INPUT-16'), async () => {
    const link = (url: string) => ({
      body: {
        root: {
          children: [
            {
              children: [{ text: 'here', type: 'text', version: 1 }],
              fields: { linkType: 'custom', url },
              type: 'link',
              version: 3,
            },
          ],
        },
      },
    })
    const path = `/portal/clients/${client.id}/messages`
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
    ])
      expect((await worker.post(path, link(url))).code, url).toBe('INVALID_INPUT')
    expect((await worker.post(path, link('https://agency.example'))).status).toBe(201)
  })
})
