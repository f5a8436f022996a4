import { afterAll, beforeAll, expect, test } from 'vitest'

import { pdf } from '../../support/files.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { peopleOf, PASSWORD, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let ask: AskGraphQL
let people: People
beforeAll(async () => {
  app = await startPortalApp('main-job-graphql')
  ask = graphqlOf(app)
  people = peopleOf(app)
})
afterAll(() => app.stop())

const EMAIL = 'mike@client.example'

test('invite, register, sign in with password and mailed code, send a file, and staff see it', async () => {
  const agency = await people.agency({ name: 'Harbor Outreach' })
  const worker = (await people.staff({ agency: agency.id })).visitor
  const client = await people.client(agency.id)
  const category = await people.create('file-categories', {
    active: true,
    name: 'Person Identification',
    predefinedNames: [{ name: 'Birth Certificate' }],
  })

  const invited = await ask(
    worker,
    `mutation ($id: ID!) {
      portalInviteClient(id: $id, email: " Mike@Client.Example ", attestation: true) {
        status email daysUntilExpiry actions
      }
    }`,
    { variables: { id: client.id } },
  )
  expect(invited.data.portalInviteClient, invited.message).toEqual({
    actions: ['resend-invite', 'cancel-invite'],
    daysUntilExpiry: 14,
    email: EMAIL,
    status: 'invite-pending',
  })

  const token = tokenIn(await people.lastMail(EMAIL))
  const visitor = app.visitor()
  const looked = await ask(
    visitor,
    'mutation ($token: String) { portalLookupInvitation(token: $token) { agency maskedEmail } }',
    { variables: { token } },
  )
  expect(looked.data.portalLookupInvitation).toEqual({
    agency: 'Harbor Outreach',
    maskedEmail: 'm•••@client.example',
  })
  const registered = await ask(
    visitor,
    `mutation ($password: String, $token: String) {
      portalRegister(password: $password, token: $token) { next }
    }`,
    { variables: { password: PASSWORD, token } },
  )
  expect(registered.data.portalRegister, registered.message).toEqual({ next: 'sign-in' })

  const first = await ask(
    visitor,
    `mutation ($email: String, $password: String) {
      portalLogin(email: $email, password: $password) { next method maskedEmail }
    }`,
    { variables: { email: EMAIL, password: PASSWORD } },
  )
  expect(first.data.portalLogin, first.message).toEqual({
    maskedEmail: 'm•••@client.example',
    method: 'email',
    next: 'code',
  })
  expect([...visitor.cookies.keys()]).toEqual(['pcp-challenge'])
  const second = await ask(
    visitor,
    'mutation ($code: String) { portalVerifyCode(code: $code) { next } }',
    { variables: { code: codeIn(await people.lastMail(EMAIL)) } },
  )
  expect(second.data.portalVerifyCode, second.message).toEqual({ next: 'done' })
  expect([...visitor.cookies.keys()]).toEqual(['pcp-session', 'pcp-known'])

  const requested = await ask(
    worker,
    `mutation ($id: ID!, $category: ID) {
      portalSendRequest(
        id: $id, type: "document", category: $category, predefinedName: "Birth Certificate", dueDate: "2031-05-01"
      ) { id name status dueDate client { firstName } }
    }`,
    { variables: { category: category.id, id: client.id } },
  )
  expect(requested.data.portalSendRequest, requested.message).toMatchObject({
    client: { firstName: 'Mike' },
    name: 'Person Identification - Birth Certificate',
    status: 'pending',
  })
  expect(requested.text).not.toContain('effects')

  const me = await ask(
    visitor,
    '{ portalMe { account { email } client { firstName } careTeam { id } counts { pendingRequests } } }',
  )
  expect(me.data.portalMe, me.message).toEqual({
    account: { email: EMAIL },
    careTeam: [],
    client: { firstName: 'Mike' },
    counts: { pendingRequests: 1 },
  })

  const sent = await ask(
    visitor,
    `mutation ($id: ID!, $files: [PortalFile!]) {
      portalFulfillRequest(id: $id, files: $files) { status completedAt }
    }`,
    {
      variables: {
        files: [
          { data: pdf().toString('base64'), mimeType: 'application/pdf', name: 'my birth.pdf' },
        ],
        id: requested.data.portalSendRequest?.id,
      },
    },
  )
  expect(sent.data.portalFulfillRequest, sent.message).toMatchObject({ status: 'completed' })

  const read = await ask<{ ClientDocuments: { docs: Record<string, string>[] } }>(
    worker,
    `query ($client: JSON) {
      ClientDocuments(where: { client: { equals: $client } }) {
        docs { name mimeType url client { firstName } }
      }
    }`,
    { variables: { client: client.id } },
  )
  const [document] = read.data.ClientDocuments.docs
  expect(document, read.message).toMatchObject({
    client: { firstName: 'Mike' },
    mimeType: 'application/pdf',
    name: 'Person Identification - Birth Certificate',
  })
  const file = await worker.call(String(document?.url).replace(/^.*\/api/, ''))
  expect(file.status).toBe(200)

  const own = await ask<{ ClientDocuments: { docs: unknown[]; totalDocs: number } }>(
    visitor,
    '{ ClientDocuments(limit: 10, sort: "-createdAt") { totalDocs docs { name request { name } } } }',
  )
  expect(own.data.ClientDocuments, own.message).toMatchObject({
    docs: [{ request: { name: 'Person Identification - Birth Certificate' } }],
    totalDocs: 1,
  })
})
