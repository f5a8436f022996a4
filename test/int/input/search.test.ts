import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let worker: Visitor
let björk: string
let agency: string
beforeAll(async () => {
  app = await startPortalApp('search')
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Hafnarfjörður Hlíð' })).id
  const staff = await people.staff({ agency, permissions: ['super-user'] })
  worker = staff.visitor
  const client = await people.client(agency, {
    dateOfBirth: '1980-11-03T12:00:00.000Z',
    email: 'Mary_Jane-B@Client.example',
    firstName: 'Ana',
    lastName: 'Björk',
    middleName: 'De La Cruz',
    phone: '(909) 555-0142',
    preferredName: 'O’Malley',
    suffix: 'Jr.',
    uniqueIdentifier: 'ABC123XYZ',
  })
  björk = client.id
  await people.client(agency, { firstName: 'Bo', lastName: 'Bork', phone: '+1 909 555 0199' })
})
afterAll(() => app.stop())

const found = async (slug: string, typed: string, by = 'searchText'): Promise<string[]> => {
  const where = new URLSearchParams({ [`where[${by}][like]`]: typed })
  const answer = await worker.call(`/${slug}?${where}`)
  expect(answer.status, `${typed}: ${answer.message}`).toBe(200)
  return docsOf(answer).map(({ id }) => id)
}

describe('a client is found by', () => {
  test.each([
    'bjork',
    'BJÖRK',
    'björk ana',
    'Ana Björk Jr',
    'bjork, ana',
    "o'malley",
    'omalley',
    'o’malley',
    'delacruz',
    'de la cruz',
    '(909) 555-0142',
    '909.555.0142',
    '+1 909 555 0142',
    '9095550142',
    '555-0142',
    '3/11/1980',
    '11/03/1980',
    '1980-11-03',
    '3 nov 1980',
    'Nov 3, 1980',
    '3 de noviembre de 1980',
    'abc123xyz',
    'ABC 123 xyz',
    'abc-123-xyz',
    'mary_jane-b@client.example',
    'bjork 1980',
  ])('%s', async (typed) => {
    expect(await found('clients', typed)).toEqual([björk])
    expect(await found('clients', typed, 'fullName')).toEqual([björk])
  })

  test.each(['bjorg', '4/11/1980', '910-555'])('but not by %s', async (typed) => {
    expect(await found('clients', typed)).toEqual([])
  })
})

test(attack('INPUT-34'), async () => {
  for (const typed of ['%', '\\', 'mary%jane', 'maryXjane-b@client.example', 'Bj%rk', '__________'])
    expect(await found('clients', typed), typed).toEqual([])
  for (const typed of ['_', 'y_j', 'MARY_JANE'])
    expect(await found('clients', typed), typed).toEqual([björk])
  const full = await people.create('programs', { agency, name: '100% Housing \\ 50' })
  for (const typed of ['100%', '%', '\\', '100% housing'])
    expect(await found('programs', typed), typed).toEqual([full.id])
})
