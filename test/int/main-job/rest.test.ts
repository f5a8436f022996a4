import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf, PASSWORD, type People } from '../../support/people.js'
import { codeIn, tokenIn } from '../../support/mailbox.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { pdf } from '../../support/files.js'

let app: PortalApp
let people: People
beforeAll(async () => {
  app = await startPortalApp('main-job-rest')
  people = peopleOf(app)
})
afterAll(() => app.stop())

test('invite, register, sign in with password and mailed code, send a file, and staff see it', async () => {
  const agency = await people.agency({ name: 'Harbor Outreach' })
  const worker = await people.staff({ agency: agency.id })
  const client = await people.client(agency.id)
  const category = await people.create('file-categories', {
    active: true,
    name: 'Person Identification',
    predefinedNames: [{ name: 'Birth Certificate' }],
  })

  const invited = await worker.visitor.post(`/portal/clients/${client.id}/invite`, {
    attestation: true,
    email: ' Mike@Client.Example ',
  })
  expect(invited.status, invited.message).toBe(201)
  expect(invited.body).toMatchObject({
    actions: ['resend-invite', 'cancel-invite'],
    daysUntilExpiry: 14,
    email: 'mike@client.example',
    status: 'invite-pending',
  })

  const invitation = await people.lastMail('mike@client.example')
  expect(invitation?.subject).toBe('Harbor County Services - Customer Portal Invitation')
  const token = tokenIn(invitation)
  const visitor = app.visitor()
  const looked = await visitor.post('/portal/invitations/lookup', { token })
  expect(looked.body).toMatchObject({
    agency: 'Harbor Outreach',
    maskedEmail: 'm•••@client.example',
  })
  const registered = await visitor.post('/portal/register', { password: PASSWORD, token })
  expect(registered.status, registered.message).toBe(201)

  const first = await visitor.post('/portal/login', {
    email: 'mike@client.example',
    password: PASSWORD,
  })
  expect(first.body).toMatchObject({
    maskedEmail: 'm•••@client.example',
    method: 'email',
    next: 'code',
  })
  const code = codeIn(await people.lastMail('mike@client.example'))
  expect(code).toMatch(/^\d{6}$/)
  const second = await visitor.post('/portal/login/verify', { code })
  expect(second.status, second.message).toBe(200)
  expect(second.body).toEqual({ next: 'done' })

  const request = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
    category: category.id,
    predefinedName: 'Birth Certificate',
    type: 'document',
  })
  expect(request.status, request.message).toBe(201)
  expect(request.body).toMatchObject({
    name: 'Person Identification - Birth Certificate',
    status: 'pending',
  })
  expect(request.body.effects).toBeUndefined()

  const me = await visitor.call('/portal/me')
  expect(me.body).toMatchObject({ client: { firstName: 'Mike' }, counts: { pendingRequests: 1 } })

  const form = new FormData()
  form.append(
    'file',
    new File([new Uint8Array(pdf())], 'my birth certificate.pdf', { type: 'application/pdf' }),
  )
  const sent = await visitor.call(`/portal/requests/${request.body.id}/fulfill`, {
    body: form,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    method: 'POST',
  })
  expect(sent.status, sent.message).toBe(200)
  expect(sent.body.status).toBe('completed')

  const documents = await worker.visitor.call(
    `/client-documents?where[client][equals]=${client.id}`,
  )
  const [document] = documents.body.docs as unknown as Record<string, string>[]
  expect(document).toMatchObject({
    mimeType: 'application/pdf',
    name: 'Person Identification - Birth Certificate',
  })
  const file = await worker.visitor.call((document?.url ?? '').replace(/^.*\/api/, ''))
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toContain('attachment')

  const inbox = await worker.visitor.call('/portal-inbox?sort=createdAt')
  const kinds = (inbox.body.docs as unknown as { kind: string; label: string }[]).map(
    ({ kind, label }) => `${label} ${kind}`,
  )
  expect(kinds).toEqual(['PORTAL account-created', 'PORTAL request-completed'])

  const own = await visitor.call('/client-documents')
  expect(own.body.totalDocs).toBe(1)
})
