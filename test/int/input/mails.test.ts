import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const AGENCY = 'North\r\nBcc: agency@evil.example\r\n\r\n<script>agency()</script>'

let app: PortalApp
let people: People
beforeAll(async () => {
  app = await startPortalApp('input-mails')
  people = peopleOf(app)
})
afterAll(() => app.stop())

/** Invites a client whose name came past every check, as an import below the API may bring it. */
const invitationTo = async (email: string, firstName: string) => {
  const agency = (await people.agency({ name: AGENCY })).id
  const { visitor } = await people.staff({ agency })
  const { id } = await people.client(agency)
  await app.payload.db.updateOne({ collection: 'clients', data: { firstName }, id, req: {} })
  await visitor.post(`/portal/clients/${id}/invite`, { attestation: true, email })
  const mail = await people.lastMail(email)
  if (!mail) throw new Error('no mail')
  return mail
}

test(attack('INPUT-17'), async () => {
  const mail = await invitationTo('mike@client.example', 'Mike\r\nReply-To: name@evil.example')
  expect(app.mailbox.mails).toHaveLength(1)
  const headers = mail.headers.map(({ key }) => key)
  expect(headers).not.toContain('bcc')
  expect(headers).not.toContain('reply-to')
  expect(mail.text).toContain('Mike Reply-To: name@evil.example')
})

test(attack('INPUT-18'), async () => {
  const name = 'Rosa <img src=x onerror=name()> {{productName}} ${7*7}'
  const { html = '', text = '' } = await invitationTo('rosa@client.example', name)
  expect(html).not.toMatch(/<script>|<img/)
  expect(html).toContain('&lt;img')
  expect(text).toContain(name)
})
