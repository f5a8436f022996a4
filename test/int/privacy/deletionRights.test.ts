import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { CLIENT_BOUND } from '../../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { getContext } from '../../../src/config/context.js'
import { attack } from '../../attacks/attack.js'
import { findWords } from '../../support/canary.js'
import { fullClientOf, identifierOf } from '../../support/fullClient.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
let agency: string
let other: string
let worker: Staff
let boss: Staff
let root: Staff

beforeAll(async () => {
  app = await startPortalApp('deletion-rights')
  people = peopleOf(app)
  agency = (await people.agency()).id
  other = (await people.agency()).id
  worker = await people.staff({ agency })
  boss = await people.staff({ agency, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
})
afterAll(() => app.stop())

const slugOf = (key: CollectionKey) => getContext(app.payload).slugs[key]
const remove = async (id: string, by = boss, extra: Record<string, unknown> = {}) =>
  by.visitor.post(`/portal/clients/${id}/delete`, {
    attestation: true,
    confirm: await identifierOf(app, id),
    reason: 'client-request',
    ...extra,
  })
const fullClient = () => fullClientOf({ agency, app, people, worker })

describe('who may delete a client, and how', () => {
  test(attack('DATA-32'), async () => {
    const { client } = await fullClient()
    const strangers = {
      'another client': (await people.connected(worker, agency)).visitor,
      nobody: app.visitor(),
      'the client': client.visitor,
    }
    const body = {
      attestation: true,
      confirm: await identifierOf(app, client.id),
      reason: 'safety',
    }
    for (const [who, visitor] of Object.entries(strangers)) {
      for (const verb of ['delete', 'seal', 'unseal']) {
        const answer = await visitor.post(`/portal/clients/${client.id}/${verb}`, body)
        expect(outcome(answer), `${who} ${verb}`).toBe('401 SIGNED_OUT')
      }
    }
    const foreign = await people.staff({ agency: other, permissions: ['super-user'] })
    for (const { visitor } of [worker, foreign]) {
      for (const verb of ['delete', 'seal', 'unseal']) {
        const answer = await visitor.post(`/portal/clients/${client.id}/${verb}`, body)
        expect(outcome(answer)).toBe('403 FORBIDDEN')
      }
    }
    expect((await worker.visitor.call(`/clients/${client.id}`)).status).toBe(200)
  })

  test(attack('DATA-33'), async () => {
    const { client } = await fullClient()
    for (const confirm of ['', 'WRONG', undefined, client.id]) {
      expect(outcome(await remove(client.id, boss, { confirm }))).toBe('400 CONFIRMATION_WRONG')
    }
    expect(outcome(await remove(client.id, boss, { attestation: false }))).toBe(
      '400 ATTESTATION_REQUIRED',
    )
    expect(outcome(await remove(client.id, boss, { reason: 'because' }))).toBe('400 INVALID_INPUT')
    expect((await client.visitor.call('/portal/me')).status).toBe(200)
  })

  test(attack('DATA-34'), async () => {
    const { client, words } = await fullClient()
    const before = await findWords(app, words)
    for (const { visitor } of [worker, boss, root]) {
      const one = await visitor.call(`/clients/${client.id}`, { method: 'DELETE' })
      expect(one.status).toBe(403)
      const many = await visitor.call(`/clients?where[id][equals]=${client.id}`, {
        method: 'DELETE',
      })
      expect(many.status).toBe(403)
    }
    expect(await findWords(app, words)).toEqual(before)
  })

  test(attack('DATA-35'), async () => {
    const { client } = await fullClient()
    for (const key of ['clients', ...CLIENT_BOUND] as const) {
      const slug = slugOf(key)
      const before = await storedRows(app, slug)
      const [row] = before.filter(({ client: of, id }) => [of, id].includes(client.id))
      for (const { visitor } of [worker, boss, root]) {
        await visitor.post(`/${slug}/${row?.id}/duplicate`)
        await visitor.post(`/${slug}?duplicateFromID=${row?.id}`, { agency })
      }
      expect(await storedRows(app, slug), key).toHaveLength(before.length)
    }
  })
})
