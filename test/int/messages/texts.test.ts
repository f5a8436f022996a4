import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Worker = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let [ours, theirs] = ['', '']
let worker: Worker
let chief: Worker
let elsewhere: Worker
let theirChief: Worker

beforeAll(async () => {
  app = await startPortalApp('message-texts')
  people = peopleOf(app)
  ours = (await people.agency()).id
  theirs = (await people.agency()).id
  worker = await people.staff({ agency: ours })
  chief = await people.staff({ agency: ours, permissions: ['super-user'] })
  elsewhere = await people.staff({ agency: theirs })
  theirChief = await people.staff({ agency: theirs, permissions: ['super-user'] })
})
afterAll(() => app.stop())

const write = (by: Worker, name: string, texts: unknown) =>
  by.visitor.post('/message-texts', { name, texts })
const choices = async (by: Worker, client: string, search = '') =>
  (await by.visitor.call(`/portal/clients/${client}/message-texts?search=${search}`))
    .body as unknown as {
    choices: { id: string; name: string; text: string }[]
    more: boolean
  }
const BOTH = {
  en: 'Hello {firstName},\nyour visit is tomorrow.',
  es: 'Hola {firstName}:\nsu visita es mañana.',
}

test('a text is offered in the language of the client, with their name in it', async () => {
  expect((await write(chief, 'Visit', BOTH)).status).toBe(201)
  const mike = await people.client(ours, { firstName: 'Mike' })
  const maria = await people.client(ours, { firstName: 'María', preferredLanguage: 'es-MX' })
  const alex = await people.client(ours, { firstName: 'Alan', preferredName: 'Alex' })
  const nobody = await people.client(ours, { firstName: '' })
  const textFor = async (client: { id: string }) =>
    (await choices(worker, client.id)).choices.find(({ name }) => name === 'Visit')?.text
  expect(await textFor(mike)).toBe('Hello Mike,\nyour visit is tomorrow.')
  expect(await textFor(maria)).toBe('Hola María:\nsu visita es mañana.')
  expect(await textFor(alex)).toBe('Hello Alex,\nyour visit is tomorrow.')
  expect(await textFor(nobody)).toBe('Hello,\nyour visit is tomorrow.')
})

test('a text that is there in one language alone is offered to everybody', async () => {
  await write(chief, 'Plain', 'Bring your papers.')
  const maria = await people.client(ours, { preferredLanguage: 'es' })
  const found = (await choices(worker, maria.id)).choices.find(({ name }) => name === 'Plain')
  expect(found?.text).toBe('Bring your papers.')
})

test('many are searched by name and by what they say, in any language', async () => {
  const client = await people.client(ours)
  await write(chief, 'Vivienda', { en: 'Your room is ready', es: 'Su habitación está lista' })
  for (const search of ['vivienda', 'ROOM', 'habitacion']) {
    const { choices: found } = await choices(worker, client.id, search)
    expect(
      found.map(({ name }) => name),
      search,
    ).toEqual(['Vivienda'])
  }
})

test('a name in braces that is a name of somebody is filled in once', async () => {
  const client = await people.client(ours, { firstName: '{firstName}$&' })
  const [found] = (await choices(worker, client.id, 'visit')).choices
  expect(found?.text).toBe('Hello {firstName}$&,\nyour visit is tomorrow.')
})

test(attack('INPUT-35'), async () => {
  for (const text of ['{ssn}', 'Hi {dateOfBirth}', '{{firstName}}', '{first name}', '{nombre}']) {
    const answer = await write(chief, 'Wrong', { en: 'Fine {firstName}', es: text })
    expect(outcome(answer), text).toMatch(/^400/)
    expect(answer.message, text).toContain(text.slice(text.indexOf('{')))
    expect(answer.message).toContain('{firstName}')
  }
  const client = await people.connected(worker, ours)
  await write(chief, 'Markup', '<img src=x onerror=alert(1)> {firstName}')
  const [found] = (await choices(worker, client.id, 'markup')).choices
  expect(found?.text).toBe('<img src=x onerror=alert(1)> Mike')
  const sent = await worker.visitor.post(`/portal/clients/${client.id}/messages`, {
    text: found?.text,
  })
  expect(sent.status).toBe(201)
  expect(sent.body.text).toBe(found?.text)
})

test(attack('TENANT-44'), async () => {
  const made = await write(chief, 'Ours', 'Ours')
  const { id } = made.body.doc as unknown as { id: string }
  expect(outcome(await write(worker, 'By a case worker', 'No'))).toMatch(/^403/)
  for (const by of [worker, elsewhere, theirChief]) {
    const changed = await by.visitor.call(`/message-texts/${id}`, {
      body: { name: 'Stolen' },
      method: 'PATCH',
    })
    expect([403, 404]).toContain(changed.status)
    expect([403, 404]).toContain(
      (await by.visitor.call(`/message-texts/${id}`, { method: 'DELETE' })).status,
    )
  }
  for (const by of [elsewhere, theirChief]) {
    const seen = docsOf(await by.visitor.call('/message-texts?limit=100'))
    expect(seen.filter(({ agency }) => JSON.stringify(agency).includes(ours))).toEqual([])
  }
  expect(docsOf(await worker.visitor.call('/message-texts?limit=100')).length).toBeGreaterThan(0)
  const client = await people.connected(worker, ours)
  expect([401, 403]).toContain((await client.visitor.call('/message-texts')).status)
  expect([401, 403]).toContain((await app.visitor().call('/message-texts')).status)
})

test(attack('TENANT-45'), async () => {
  await write(theirChief, 'Theirs', 'Of the other agency')
  // Shared with everybody in the network
  const client = await people.client(ours)
  const names = async (by: Worker) => (await choices(by, client.id)).choices.map(({ name }) => name)
  expect(await names(worker)).not.toContain('Theirs')
  expect(await names(elsewhere)).toEqual(['Theirs'])
  const stranger = await people.staff({ agency: ours, permissions: [] })
  const path = `/portal/clients/${client.id}/message-texts`
  expect((await stranger.visitor.call(path)).status).toBe(403)
  expect((await app.visitor().call(path)).status).toBe(401)
  const ask = graphqlOf(app)
  const answer = await ask(
    elsewhere.visitor,
    `{ portalMessageTextChoices(id: "${client.id}") { choices { name } } }`,
  )
  expect(JSON.stringify(answer)).toContain('Theirs')
  expect(JSON.stringify(answer)).not.toContain('Visit')
})
