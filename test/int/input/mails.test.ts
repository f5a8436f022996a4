import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const AGENCY = 'North\r\nBcc: agency@evil.example\r\n\r\n<script>agency()</script> {{link}}'
const FIRST = 'Mike <img src=x onerror=name()> {{productName}}'

let app: PortalApp
let people: People
beforeAll(async () => {
  app = await startPortalApp('input-mails')
  people = peopleOf(app)
})
afterAll(() => app.stop())

const mailOf = async () => {
  const agency = (await people.agency({ name: AGENCY })).id
  const staff = await people.staff({ agency })
  const record = await people.client(agency, { firstName: FIRST })
  const email = 'mike@client.example'
  const invited = await staff.visitor.post(`/portal/clients/${record.id}/invite`, {
    attestation: true,
    email,
  })
  expect(invited.status).toBe(201)
  const mail = await people.lastMail(email)
  if (!mail) throw new Error('no mail')
  return mail
}

test(attack('INPUT-17'), async () => {
  const mail = await mailOf()
  expect(app.mailbox.mails).toHaveLength(1)
  const headers = mail.headers.map(({ key }) => key)
  expect(headers).not.toContain('bcc')
  expect(headers).not.toContain('reply-to')
  expect(mail.subject).not.toMatch(/[\r\n]/)
  // What is left of the line breaks: a name on one line.
  expect(mail.text).toContain('North Bcc: agency@evil.example <script>')
})

test(attack('INPUT-18'), async () => {
  app.mailbox.mails.length = 0
  const agency = (await people.agency({ name: AGENCY })).id
  const staff = await people.staff({ agency })
  const record = await people.client(agency, { firstName: FIRST })
  const email = 'rosa@client.example'
  await staff.visitor.post(`/portal/clients/${record.id}/invite`, { attestation: true, email })
  const { html = '', text = '' } = (await people.lastMail(email)) ?? {}
  expect(html).not.toMatch(/<script>|<img/)
  expect(html).toContain('&lt;')
  // Placeholders in names stay what they are.
  expect(text).toContain('{{')
})
