import { afterAll, beforeAll, expect, test } from 'vitest'

import { ownEnrollments } from '../../../access/rules/enrolled.js'
import { loadPrograms } from '../../../src/features/programs/portal.js'
import { isClientVisit, type ClientVisit } from '../../../src/portal/kit/clientVisit.js'
import { openVisit } from '../../../src/portal/kit/visit.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>

const addProgram = async (agency: string, name: string, enrolled: string): Promise<void> => {
  const program = await people.create('programs', { agency, name })
  await people.create('enrollments', {
    agency,
    client: enrolled,
    program: program.id,
    startDate: '2026-01-05T12:00:00.000Z',
  })
}

beforeAll(async () => {
  app = await startPortalApp('enrolled-programs')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const staff = await people.staff({ agency })
  client = await people.connected(staff, agency)
  const other = await people.client(agency)
  await addProgram(agency, 'Rent help', client.id)
  await addProgram(agency, 'Of somebody else', other.id)
})
afterAll(() => app.stop())

const newVisit = async (): Promise<ClientVisit> => {
  const cookie = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const request = new Request('http://localhost/portal', { headers: { cookie } })
  const visit = await openVisit({ payload: app.payload, request })
  if (!isClientVisit(visit)) throw new Error('the client is not connected')
  return visit
}

const namesSeen = async ({ req }: ClientVisit): Promise<unknown[]> => {
  const { docs } = await app.payload.find({ collection: 'programs', overrideAccess: false, req })
  return docs.map(({ name }) => name)
}

test('programs that a page has read are the only ones that its request may read', async () => {
  const visit = await newVisit()
  expect((await loadPrograms(visit)).map(({ name }) => name)).toEqual(['Rent help'])
  expect(await namesSeen(visit)).toEqual(['Rent help'])
})

test('a request that read no enrolments before may read the same programs', async () => {
  const visit = await newVisit()
  expect(await namesSeen(visit)).toEqual(['Rent help'])
})

test('enrolments of nobody are not looked up', async () => {
  const visit = await newVisit()
  expect(await ownEnrollments({ ...visit.req, user: null })).toEqual([])
})
