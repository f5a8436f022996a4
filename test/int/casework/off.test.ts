import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACTIONS, type ActionName } from '../../../src/contract/actions.js'
import type { ActionRow } from '../../../src/contract/actionRow.js'
import type { CollectionRow } from '../../../src/contract/collectionRow.js'
import { COLLECTIONS } from '../../../src/contract/collections.js'
import { ROUTES } from '../../../src/portal/routes.js'
import { caseworkAdmin } from '../../../src/translations/en/casework/admin.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const ROWS: readonly CollectionRow[] = Object.values(COLLECTIONS)
const SLUGS = ROWS.filter(({ part }) => part === 'casework').map(({ slug }) => slug)
const ACTIONS_OF_PART = (Object.keys(ACTIONS) as ActionName[])
  .map((name): ActionRow => ACTIONS[name])
  .filter(({ part }) => part === 'casework')

let app: PortalApp
let people: People
let agency: string
let chief: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
beforeAll(async () => {
  app = await startPortalApp('casework-off', { plugin: { casework: false } })
  people = peopleOf(app)
  agency = (await people.agency()).id
  chief = await people.staff({ agency, permissions: ['super-user'] })
  client = await people.connected(chief, agency)
})
afterAll(() => app.stop())

describe('without the option there is of casework', () => {
  test('no collection, and no relation to one', () => {
    expect(SLUGS.length).toBeGreaterThan(4)
    const { collections } = app.payload.config
    const slugs = collections.map(({ slug }) => slug)
    expect(SLUGS.filter((slug) => slugs.includes(slug))).toEqual([])
    const targets = JSON.stringify(collections.map(({ flattenedFields }) => flattenedFields))
    expect(SLUGS.filter((slug) => targets.includes(`"relationTo":"${slug}"`))).toEqual([])
  })

  test('no endpoint', async () => {
    expect(ACTIONS_OF_PART.length).toBeGreaterThan(9)
    for (const { method, path } of ACTIONS_OF_PART) {
      const at = `/portal${path.replaceAll(/:\w+/g, client.id)}`
      const answer = await chief.visitor.call(at, { method: method.toUpperCase() })
      expect(answer.status, at).toBe(404)
    }
    for (const slug of SLUGS) expect((await chief.visitor.call(`/${slug}`)).status, slug).toBe(404)
  })

  test('no name in GraphQL', async () => {
    const answer = await chief.visitor.post('/graphql', {
      query:
        '{ __schema { types { name } queryType { fields { name } } mutationType { fields { name } } } }',
    })
    const names = answer.text
    for (const { graphQL } of ACTIONS_OF_PART) expect(names).not.toContain(`"${graphQL}"`)
    for (const name of ['Case', 'CaseTask', 'Workflow', 'TaskTemplate', 'PortalCaseVersion'])
      expect(names, name).not.toContain(`"name":"${name}"`)
  })

  test('no text in the admin panel', () => {
    const { portal } = (app.payload.config.i18n.translations as Record<string, never>)
      .en as unknown as { portal: Record<string, string> }
    expect(Object.keys(caseworkAdmin).filter((key) => key in portal)).toEqual([])
    expect(Object.keys(portal).filter((key) => key.includes('caseTasks'))).toEqual([])
  })
})

describe('the portal of a client, without the option', () => {
  const pages = ROUTES.filter(({ part }) => part === 'casework')

  test('has no page of it', async () => {
    expect(pages.length).toBeGreaterThan(5)
    for (const { pattern } of pages) {
      const path = pattern.replaceAll(/:\w+/g, client.id)
      expect((await client.visitor.page(path)).status, path).toBe(404)
    }
  })

  test('opens, and leads to none of them', async () => {
    for (const path of ['/', '/activities', '/requests']) {
      const { html, status } = await client.visitor.page(path)
      expect(status, path).toBe(200)
      expect(html, path).not.toMatch(/\/portal\/(?:plans|questions|tasks)/)
    }
  })
})

describe('without it everything else works', () => {
  test('the sweep, the history and the own data of a client', async () => {
    await app.sweep()
    const history = await chief.visitor.call(`/portal/clients/${client.id}/history`)
    expect(history.status, history.message).toBe(200)
    const data = await client.visitor.post('/portal/my-data', { password: PASSWORD })
    expect(data.status, data.message).toBe(200)
  })

  test('staff leave, and a client is erased', async () => {
    const leaver = await people.staff({ agency })
    await app.payload.delete({ collection: 'users', id: leaver.id, overrideAccess: true })
    const other = await people.client(agency)
    const gone = await chief.visitor.post(`/portal/clients/${other.id}/delete`, {
      attestation: true,
      confirm: String(other.uniqueIdentifier),
      reason: 'client-request',
    })
    expect(gone.body, gone.message).toEqual({ state: 'erased' })
  })
})
