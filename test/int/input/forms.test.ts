import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { pdf } from '../../support/files.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let agency: string
let app: PortalApp
let client: { id: string; visitor: Visitor }
let fulfill: string
let worker: Visitor
beforeAll(async () => {
  app = await startPortalApp('input-forms')
  const people = peopleOf(app)
  agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  worker = staff.visitor
  client = await people.connected(staff, agency)
  const asked = await worker.post(`/portal/clients/${client.id}/requests`, { type: 'location' })
  fulfill = `/portal/requests/${String(asked.body.id)}/fulfill`
})
afterAll(() => app.stop())

const OURS = {
  accept: 'application/json',
  origin: 'http://portal.example',
  'sec-fetch-site': 'same-origin',
}
const END = '--y--\r\n'
const part = (name: string, value: string, more = ''): string =>
  `--y\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('')

const send = async (
  visitor: Visitor,
  path: string,
  body: BodyInit,
  type = 'multipart/form-data; boundary=y',
) => {
  const headers = { ...OURS, 'content-type': type }
  const { code, status } = await visitor.call(path, { body, headers, method: 'POST' })
  return { code, status }
}

/** As a request without `Content-Length` brings it. */
const stream = (bytes: number, first = ''): ReadableStream<Uint8Array> => {
  let left = bytes
  const piece = new TextEncoder().encode('a'.repeat(64 * 1024))
  return new ReadableStream({
    pull: (controller) => {
      if (left === bytes && first) controller.enqueue(new TextEncoder().encode(first))
      left -= piece.length
      if (left < 0) controller.close()
      else controller.enqueue(piece)
    },
  })
}

const BROKEN: readonly (readonly [string, string, string])[] = [
  ['no boundary', 'x', 'multipart/form-data'],
  ['an empty boundary', 'x', 'multipart/form-data; boundary='],
  ['another boundary', `${part('email', 'x')}${END}`, 'multipart/form-data; boundary=z'],
  ['a part without a name', `--y\r\nContent-Disposition: form-data\r\n\r\nx\r\n${END}`, ''],
  ['a part that never ends', part('email', 'x'), ''],
]
const NESTED =
  '--y\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: multipart/mixed; boundary=z\r\n\r\n' +
  `--z\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx\r\n--z--\r\n${END}`

describe('multipart', () => {
  test(attack('INPUT-25'), async () => {
    for (const [name, body, type] of BROKEN)
      for (const path of ['/portal/login', '/portal/messages', '/portal/forgot-password']) {
        const answer = await send(client.visitor, path, body, type || undefined)
        expect(answer.status, `${name} ${path}`).toBe(400)
        expect(answer.code, `${name} ${path}`).toBe('INVALID_INPUT')
      }
  })

  test('a thousand parts, parts within parts and parts of one name are refused', async () => {
    const files = many(1_000, () => part('file', 'x', '; filename="a.pdf"'))
    const fields = many(1_000, (index) => part(`f${index}`, 'x'))
    const collision = part('address', 'a') + part('address', 'b')
    for (const path of ['/client-documents', fulfill]) {
      const visitor = path === fulfill ? client.visitor : worker
      for (const body of [files, fields])
        expect((await send(visitor, path, body + END)).status).toBe(413)
      for (const body of [NESTED, collision + END])
        expect((await send(visitor, path, body)).status).toBe(400)
    }
    const polluting = part('__proto__', '{"polluted":"yes"}') + part('__proto__[polluted]', 'yes')
    expect((await send(client.visitor, fulfill, polluting + END)).status).toBe(400)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  test(attack('INPUT-27'), async () => {
    const data = pdf()
    const file = { data, mimetype: 'application/pdf', name: 'card.pdf', size: data.length }
    const stored = await app.payload.create({
      collection: 'client-documents',
      data: { agency, client: client.id, name: 'Card' },
      file,
      overrideAccess: true,
    })
    const { filename } = stored as unknown as { filename: string }
    const before = await storedRows(app, 'client-documents')
    for (const text of [
      JSON.stringify({ filename, mimeType: 'application/pdf', size: 1 }),
      '{"filename":"../../etc/passwd"}',
      '{"filename":{"$ne":null}}',
      '{}',
      '[]',
      'null',
      '"x"',
    ]) {
      const fields = part('_payload', JSON.stringify({ client: client.id, name: 'Copy' }))
      const answer = await send(worker, '/client-documents', fields + part('file', text) + END)
      expect(answer.status, text).toBe(400)
    }
    expect(await storedRows(app, 'client-documents')).toHaveLength(before.length)
  })
})

describe('10 MB', () => {
  const TEN = 10 * 1024 * 1024
  test(attack('INPUT-26'), async () => {
    const drafts = async () => (await storedRows(app, 'portal-drafts')).length
    const before = await drafts()
    for (const [path, visitor] of [
      ['/portal/login', app.visitor()],
      [`/portal/clients/${client.id}/messages`, worker],
      ['/clients', worker],
    ] as const) {
      const json = await send(visitor, path, stream(TEN, '{"firstName":"'), 'application/json')
      expect(json, path).toEqual({ code: 'PAYLOAD_TOO_LARGE', status: 413 })
      const said = await send(
        visitor,
        path,
        `{"firstName":"${'a'.repeat(TEN)}"}`,
        'application/json',
      )
      expect(said, path).toEqual({ code: 'PAYLOAD_TOO_LARGE', status: 413 })
    }
    const form = 'application/x-www-form-urlencoded'
    for (const [body, type] of [
      [stream(TEN, 'email='), form],
      [stream(TEN, '--y\r\nContent-Disposition: form-data; name="email"\r\n\r\n'), undefined],
    ] as const)
      expect((await send(app.visitor(), '/portal/login', body, type)).code).toBe(
        'PAYLOAD_TOO_LARGE',
      )
    expect(await drafts()).toBe(before)
  })

  test('in a path, a condition, a header and an upload’s field: refused or found to be nobody’s', async () => {
    const long = 'a'.repeat(1_000_000)
    expect((await worker.call(`/clients/${long}`)).status).toBe(404)
    expect((await worker.call(`/clients?where[firstName][equals]=${long}`)).body.totalDocs).toBe(0)
    const cookie = { headers: { cookie: `payload-token=${long}; pcp-session=%` } }
    expect((await app.visitor().call('/portal/me', cookie)).status).toBe(401)
    expect(
      (await send(client.visitor, fulfill, part('address', 'a'.repeat(TEN)) + END)).status,
    ).toBe(413)
    expect(
      (await send(worker, '/client-documents', part('name', 'a'.repeat(TEN)) + END)).status,
    ).toBe(413)
  })
})

test('headers that lie about the body change nothing', async () => {
  for (const [name, lie] of [
    ['content-length', '5'],
    ['content-length', 'NaN'],
    ['content-length', '-1'],
    ['transfer-encoding', 'chunked, identity'],
  ] as const) {
    const headers = { 'content-type': 'application/json', [name]: lie }
    const body = '{"email":"a@client.example","password":"x"}'
    const answer = await app.visitor().call('/portal/login', { body, headers, method: 'POST' })
    expect(answer.status, lie).toBe(401)
  }
  const two = { 'content-type': 'application/json, multipart/form-data' }
  const answer = await app
    .visitor()
    .call('/portal/login', { body: '{}', headers: two, method: 'POST' })
  expect(answer.code).toBe('UNSUPPORTED_CONTENT_TYPE')
})

test('a header or a field cannot make one method another', async () => {
  const names = ['x-http-method-override', 'x-payload-http-method-override', 'x-method-override']
  for (const name of names)
    for (const method of ['DELETE', 'PATCH', 'PUT', 'delete']) {
      const headers = { 'content-type': 'application/json', [name]: method }
      const call = { body: '{"firstName":"Changed"}', headers, method: 'POST' }
      expect((await worker.call(`/clients/${client.id}?_method=${method}`, call)).status).toBe(404)
    }
  const asGet = { 'content-type': 'application/json', 'x-http-method-override': 'GET' }
  const path = `/portal/clients/${client.id}/disconnect`
  expect((await worker.call(path, { body: '{}', headers: asGet, method: 'POST' })).status).toBe(404)
  const { body } = await worker.call(`/clients/${client.id}`)
  expect(body.firstName).toBe('Mike')
})
