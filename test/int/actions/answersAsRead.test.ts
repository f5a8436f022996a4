import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FieldAccess, FlattenedField, PayloadRequest } from 'payload'

import { getContext } from '../../../src/config/context.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import { ACTIONS, type ActionName } from '../../../src/contract/actions.js'
import { jsonSchemaOf } from '../../../src/graphql/schemaTypes.js'
import { ACTION_REGISTRY } from '../../../src/registry/actions.js'
import { attack } from '../../attacks/attack.js'
import { lifeOf } from '../../support/clientLife.js'
import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { actionOf, plansOf } from '../../support/plans.js'
import { startHostApp } from '../graphql/hostApp.js'
import type { PortalApp } from '../../support/portalApp.js'
import type { Step } from '../../support/step.js'
import { takeText } from '../../support/takeText.js'
import type { Answer } from '../../support/visitor.js'
import { LIFE_WEBHOOKS } from '../../support/webhookSteps.js'

type Row = Readonly<Record<string, unknown>>

let app: PortalApp
let people: People
beforeAll(async () => {
  app = await startHostApp('answers-as-read', { sendSMS: takeText, webhooks: LIFE_WEBHOOKS })
  people = peopleOf(app)
})
afterAll(() => app.stop())

/** Whoever is nobody's staff: a client reads no more of a row's fields than that. */
const isClosedTo = async (audience: string, field: FlattenedField): Promise<boolean> => {
  if ('hidden' in field && field.hidden === true) return true
  const rule: FieldAccess | undefined = 'access' in field ? field.access?.read : undefined
  if (audience !== 'client' || !rule) return false
  return !(await rule({ req: { payload: app.payload } as PayloadRequest }))
}

/** Rows in an answer, by what its action says that it answers. */
const rowsIn = (schema: unknown, value: unknown): { collection: CollectionKey; row: Row }[] => {
  const { collection, items, properties } = (schema ?? {}) as {
    collection?: CollectionKey
    items?: unknown
    properties?: Record<string, unknown>
  }
  if (typeof value !== 'object' || value === null) return []
  if (collection) return [{ collection, row: value as Row }]
  if (items && Array.isArray(value)) return value.flatMap((one) => rowsIn(items, one))
  return Object.entries(properties ?? {}).flatMap(([key, part]) =>
    rowsIn(part, (value as Row)[key]),
  )
}

const leaksOf = async (name: ActionName, { body }: Answer): Promise<string[]> => {
  const action = ACTION_REGISTRY[name]
  if (!('output' in action)) return []
  const { audience } = ACTIONS[name]
  const found: string[] = []
  for (const { collection, row } of rowsIn(jsonSchemaOf(action.output, 'output'), body)) {
    const { config } = app.payload.collections[getContext(app.payload).slugs[collection]] ?? {}
    for (const field of config?.flattenedFields ?? [])
      if (Object.hasOwn(row, field.name) && (await isClosedTo(audience, field)))
        found.push(`${name} tells ${collection}.${field.name}`)
  }
  return found
}

test(
  attack('TENANT-48'),
  async () => {
    const agency = (await people.agency({ textCodes: true })).id
    const permissions = ['client-management', 'view-identifiers']
    const worker = await people.staff({ agency, permissions })
    const root = await people.staff({ permissions: ['super-user'] })
    const leaks: string[] = []
    let seen = 0
    for (const [name, step] of Object.entries(lifeOf({ agency, app, people, root, worker })) as [
      ActionName,
      Step,
    ][]) {
      const answer = await step.run()
      await app.settled()
      expect(answer.status, `${name}: ${answer.message}`).toBeLessThan(300)
      leaks.push(...(await leaksOf(name, answer)))
      seen += 1
    }
    expect(seen).toBeGreaterThan(50)
    expect(leaks).toEqual([])
  },
  60_000,
)

test(
  attack('TENANT-48', 'who changed a plan, and of whom the client is told nothing'),
  async () => {
    const plans = plansOf(app)
    const agency = (await people.agency()).id
    const worker = await people.staff({ agency, name: 'Ana Unnamed' })
    const client = await people.connected(worker, agency)
    const id = await plans.shared(worker, client)
    const action = actionOf(await plans.row(id), 'client')
    const ticked = await plans.mine(client, id, 'tick', { action, done: true })
    const signed = await plans.signMine(client, id)
    const asked = `mutation { portalTickMyPlanAction(id: "${id}", action: "${action}", done: false) { id changedByName } }`
    const { data } = await graphqlOf(app)(client.visitor, asked)
    expect([ticked.status, signed.status]).toEqual([200, 200])
    expect(data).toMatchObject({ portalTickMyPlanAction: { changedByName: null, id } })
    const told = `${ticked.text}${signed.text}${JSON.stringify(data)}`
    expect(told).not.toContain('Ana Unnamed')
    expect(told).not.toContain('"effects"')
  },
)
