import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { pdf } from '../../support/files.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { tokenIn } from '../../support/mailbox.js'
import { peopleOf, type People } from '../../support/people.js'
import type { PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'
import { startHostApp } from './hostApp.js'

type Rows = Record<string, Record<string, string>>

let agency: string
let app: PortalApp
let ask: AskGraphQL
let client: { email: string; id: string; visitor: Visitor }
let people: People
let staff: { id: string; visitor: Visitor }
let staffID: number | string
let temporary: string
let worker: Visitor
beforeAll(async () => {
  app = await startHostApp('graphql-operations', { upload: { maxFiles: 2 } })
  temporary = path.join(app.files, 'temporary')
  await mkdir(temporary)
  vi.stubEnv('TMPDIR', temporary)
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency()).id
  staff = await people.staff({
    agency,
    permissions: ['client-management', 'view-identifiers'],
  })
  worker = staff.visitor
  staffID = staff.id
  client = await people.connected(staff, agency)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await app.stop()
})

/** Sends a request to the client and gives its id. */
const request = async (args: string, variables: Record<string, unknown> = {}) => {
  const definitions = Object.keys(variables).map((name) => `, $${name}: ID`)
  const answer = await ask<Rows>(
    worker,
    `mutation ($id: ID!${definitions.join('')}) { portalSendRequest(id: $id, ${args}) { id status } }`,
    { variables: { id: client.id, ...variables } },
  )
  return answer.data.portalSendRequest?.id ?? answer.text
}

const documentRequest = async () => {
  const category = await people.create('file-categories', {
    active: true,
    name: 'Income',
    predefinedNames: [{ name: 'Pay stub' }],
  })
  return request(
    'type: "document", category: $category, otherName: "Letter", predefinedName: "Other"',
    {
      category: category.id,
    },
  )
}

const fulfill = (id: string, args: string, variables: Record<string, unknown> = {}) =>
  ask<Rows>(
    client.visitor,
    `mutation ($id: ID!, $files: [PortalFile!]) {
      portalFulfillRequest(id: $id, files: $files, ${args}) { status }
    }`,
    { variables: { id, ...variables } },
  )

test('an invitation is sent, renewed, read, taken back and its status told', async () => {
  const record = await people.client(agency)
  const variables = { id: record.id }
  const status = () =>
    ask<Rows>(worker, 'query ($id: ID!) { portalStatus(id: $id) { status actions } }', {
      variables,
    })
  expect((await status()).data.portalStatus).toEqual({
    actions: ['send-invite'],
    status: 'not-connected',
  })

  const invite = (attestation: boolean) =>
    ask(
      worker,
      'mutation ($id: ID!, $yes: Boolean) { portalInviteClient(id: $id, email: "new@client.example", attestation: $yes) { status } }',
      { variables: { ...variables, yes: attestation } },
    )
  expect((await invite(false)).code).toBe('ATTESTATION_REQUIRED')
  expect((await invite(true)).errors).toEqual([])
  expect((await invite(true)).code).toBe('ALREADY_INVITED')
  const first = tokenIn(await people.lastMail('new@client.example'))
  const resent = await ask(
    worker,
    'mutation ($id: ID!) { portalResendInvite(id: $id) { status } }',
    { variables },
  )
  expect(resent.data.portalResendInvite, resent.message).toEqual({ status: 'invite-pending' })
  expect(tokenIn(await people.lastMail('new@client.example'))).not.toBe(first)
  const lookup = 'mutation ($token: String) { portalLookupInvitation(token: $token) { agency } }'
  expect((await ask(app.visitor(), lookup, { variables: { token: first } })).code).toBe(
    'TOKEN_INVALID',
  )

  const canceled = await ask(
    worker,
    'mutation ($id: ID!) { portalCancelInvite(id: $id) { status } }',
    { variables },
  )
  expect(canceled.data.portalCancelInvite, canceled.message).toEqual({ status: 'not-connected' })
})

test('messages go both ways, formatted or plain', async () => {
  const sent = await ask(
    worker,
    `mutation ($id: ID!) {
      portalSendMessage(id: $id, body: { root: { type: "root", version: 1, children: [
        { type: "paragraph", version: 1, children: [{ type: "text", version: 1, text: "Hello Mike" }] }
      ] } }) { direction text body client { firstName } }
    }`,
    { variables: { id: client.id } },
  )
  expect(sent.data.portalSendMessage, sent.message).toMatchObject({
    body: { root: { children: [{ children: [{ text: 'Hello Mike' }] }] } },
    client: { firstName: 'Mike' },
    direction: 'to_client',
    text: 'Hello Mike',
  })
  // Both ways of writing an id: as it comes over REST, and as text.
  for (const to of [staffID, String(staffID)]) {
    const reply = await ask(
      client.visitor,
      'mutation ($to: ID) { portalReply(to: $to, text: "Thank you") { direction text client { firstName } } }',
      { variables: { to } },
    )
    expect(reply.data.portalReply, reply.message).toEqual({
      client: { firstName: 'Mike' },
      direction: 'to_staff',
      text: 'Thank you',
    })
  }
  const empty = 'mutation ($to: ID) { portalReply(to: $to, text: " ") { id } }'
  expect((await ask(client.visitor, empty, { variables: { to: staffID } })).code).toBe(
    'MESSAGE_EMPTY',
  )
})

test('a request is canceled once', async () => {
  const variables = { id: await request('type: "location"') }
  const cancel = () =>
    ask(worker, 'mutation ($id: ID!) { portalCancelRequest(id: $id) { status } }', { variables })
  expect((await cancel()).data.portalCancelRequest).toEqual({ status: 'canceled' })
  expect((await cancel()).code).toBe('REQUEST_NOT_PENDING')
})

test('a location, a release and an assessment are sent', async () => {
  const place = await request('type: "location"')
  expect((await fulfill(place, 'note: "by the gate"')).code).toBe('ADDRESS_OR_POSITION_REQUIRED')
  const located = await fulfill(place, 'latitude: 34.05, longitude: -118.24')
  expect(located.data.portalFulfillRequest, located.message).toEqual({ status: 'completed' })

  const release = await request('type: "roi"')
  const signed = await fulfill(release, 'permission: "yes", signedName: "Mike Tester"')
  expect(signed.data.portalFulfillRequest, signed.message).toEqual({ status: 'completed' })

  const assessment = await people.create('assessments', {
    enabledOnPortal: true,
    questions: [{ label: { en: 'Pets?' }, name: 'pets', required: true, type: 'number' }],
    title: 'Housing',
  })
  const asked = await request('type: "assessment", assessment: $assessment', {
    assessment: assessment.id,
  })
  expect((await fulfill(asked, 'answers: { pets: "many" }')).code).toBe('INVALID_INPUT')
  const answered = await fulfill(asked, 'answers: { pets: 2 }')
  expect(answered.data.portalFulfillRequest, answered.message).toEqual({ status: 'completed' })
})

const base64 = (data: Buffer, name = 'letter.pdf') => ({
  data: data.toString('base64'),
  mimeType: 'application/pdf',
  name,
})
const MEGABYTE = 1024 * 1024
const large = (bytes: number) => pdf('x'.repeat(bytes))

describe('files', () => {
  test.each([
    ['none', [], 'FILE_REQUIRED'],
    ['an empty one', [base64(Buffer.alloc(0))], 'FILE_EMPTY'],
    [
      'a page that says it is a PDF',
      [base64(Buffer.from('<html>hello</html>'))],
      'FILE_TYPE_NOT_ALLOWED',
    ],
    ['one of more than 5 MB', [base64(large(5 * MEGABYTE))], 'FILE_TOO_LARGE'],
    [
      'two of more than 5 MB together',
      [base64(large(3 * MEGABYTE)), base64(large(3 * MEGABYTE))],
      'FILE_TOO_LARGE',
    ],
    ['too many', [base64(pdf()), base64(pdf()), base64(pdf())], 'PAYLOAD_TOO_LARGE'],
    ['no base64', [{ data: 'JVBE*i0x', name: 'x.pdf' }], 'UPLOAD_INCOMPLETE'],
    ['cut base64', [{ data: 'JVBERi0', name: 'x.pdf' }], 'UPLOAD_INCOMPLETE'],
  ])('%s: refused, and nothing stays behind', async (_, files, code) => {
    const id = await documentRequest()
    const answer = await fulfill(id, 'note: ""', { files })
    expect(answer.code, answer.text).toBe(code)
    expect(await readdir(temporary)).toEqual([])
    const again = await fulfill(id, 'note: ""', { files: [base64(pdf())] })
    expect(again.data.portalFulfillRequest, again.message).toEqual({ status: 'completed' })
  })

  test('several in one answer, nearly 5 MB', async () => {
    const id = await documentRequest()
    const files = [base64(large(4 * MEGABYTE), 'a.pdf'), base64(pdf(), '../b.pdf')]
    const sent = await fulfill(id, 'note: ""', { files })
    expect(sent.data.portalFulfillRequest, sent.message).toEqual({ status: 'completed' })
    expect(await readdir(temporary)).toEqual([])
    const read = await ask<{ ClientDocuments: { docs: { filename: string; name: string }[] } }>(
      worker,
      'query ($id: JSON) { ClientDocuments(where: { request: { equals: $id } }, sort: "name") { docs { name filesize } } }',
      { variables: { id } },
    )
    expect(read.data.ClientDocuments.docs, read.message).toEqual([
      {
        filesize: files[0] && Buffer.from(files[0].data, 'base64').length,
        name: 'Income - Letter (1/2)',
      },
      { filesize: pdf().length, name: 'Income - Letter (2/2)' },
    ])
  })

  test('of somebody who may not answer are not looked at', async () => {
    const id = await documentRequest()
    const query =
      'mutation ($id: ID!, $files: [PortalFile!]) { portalFulfillRequest(id: $id, files: $files) { id } }'
    const variables = { files: [{ data: '*', name: 'x' }], id }
    expect((await ask(app.visitor(), query, { variables })).code).toBe('SIGNED_OUT')
    expect((await ask(worker, query, { variables })).code).toBe('SIGNED_OUT')
    const other = await people.connected(staff, agency)
    expect((await ask(other.visitor, query, { variables })).code).toBe('NOT_FOUND')
  })
})

test('a number is revealed to whom it is allowed', async () => {
  const record = await people.client(agency, { ssn: '219-09-9999' })
  const reveal = 'mutation ($id: ID!) { portalRevealSSN(id: $id) { ssn } }'
  const shown = await ask(worker, reveal, { variables: { id: record.id } })
  expect(shown.data.portalRevealSSN, shown.message).toEqual({ ssn: '219-09-9999' })
  const other = await people.staff({ agency })
  expect((await ask(other.visitor, reveal, { variables: { id: record.id } })).code).toBe(
    'PERMISSION_REQUIRED',
  )
  expect((await ask(client.visitor, reveal, { variables: { id: client.id } })).code).toBe(
    'SIGNED_OUT',
  )
})

test('disconnecting says so and signs the client out', async () => {
  const gone = await people.connected(staff, agency)
  const answer = await ask(
    worker,
    'mutation ($id: ID!) { portalDisconnectClient(id: $id, reason: "email-changed", note: "moved") { status message actions } }',
    { variables: { id: gone.id } },
  )
  expect(answer.data.portalDisconnectClient, answer.message).toEqual({
    actions: ['send-invite'],
    message: 'Changes successfully saved',
    status: 'not-connected',
  })
  expect((await ask(gone.visitor, '{ portalMe { account { id } } }')).code).toBe('SIGNED_OUT')
})
