import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { auditRuleOf } from '../../../src/contract/auditEvents.js'
import { ACTIONS, type ActionName } from '../../../src/contract/actions.js'
import { kindOf, portalOperations } from '../../../src/graphql/operations.js'
import { eventsOf, idText, traceOf } from '../../support/auditTrail.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { lifeOf } from '../../support/clientLife.js'
import type { Step } from '../../support/step.js'
import { takeText } from '../../support/takeText.js'
import { peopleOf, type People } from '../../support/people.js'
import type { PortalApp } from '../../support/portalApp.js'
import type { Answer, Visitor } from '../../support/visitor.js'
import { LIFE_WEBHOOKS } from '../../support/webhookSteps.js'
import { startHostApp } from '../graphql/hostApp.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Client = Awaited<ReturnType<People['connected']>>

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const WATCHED = (Object.keys(ACTIONS) as ActionName[]).filter((name) => auditRuleOf(name))
const actionOf = (name: ActionName): string => auditRuleOf(name)?.action ?? ''

let app: PortalApp
let ask: AskGraphQL
let people: People
let agency: string
let worker: Staff
let reader: Staff
let root: Staff
let client: Client

beforeAll(async () => {
  app = await startHostApp('every-action', {
    sendSMS: takeText,
    webhooks: LIFE_WEBHOOKS,
  })
  ask = graphqlOf(app)
  people = peopleOf(app)
  agency = (await people.agency({ textCodes: true })).id
  worker = await people.staff({ agency, permissions: ['client-management', 'view-identifiers'] })
  reader = await people.staff({ agency, permissions: [] })
  root = await people.staff({ permissions: ['super-user'] })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const pathOf = (name: ActionName, id: string): string =>
  `/portal${ACTIONS[name].path.replace(':id', id)}`

const call = (visitor: Visitor, name: ActionName, id: string): Promise<Answer> =>
  visitor.call(pathOf(name, id), {
    ...(ACTIONS[name].method === 'post' ? { body: {} } : {}),
    method: ACTIONS[name].method.toUpperCase(),
  })

const query = (name: ActionName, id: string): string | undefined => {
  const field = ACTIONS[name].graphQL
  const operation = field === null ? undefined : portalOperations().operations[field]
  if (!operation) return undefined
  const args = operation.args.id ? `(id: "${id}")` : ''
  const scalar = operation.answer === 'Boolean' || operation.answer === 'String'
  return `${kindOf(name)} { ${field}${args}${scalar ? '' : ' { __typename }'} }`
}

/** What a missing event looks like, said in words. */
const missing = (name: string): string =>
  `${name} must leave exactly one audit event. Say which in its row of src/contract/actions.ts.`

describe('a call that nobody signed in makes', () => {
  test.each(WATCHED)('%s leaves one event over REST', async (name) => {
    let status = 0
    const events = await eventsOf(app, async () => {
      ;({ status } = await call(app.visitor(), name, NOWHERE))
    })
    const done = status < 400
    expect(events.map(traceOf), missing(name)).toMatchObject(
      done && auditRuleOf(name)?.of === 'refusals'
        ? []
        : [{ action: actionOf(name), actor: 'anonymous', outcome: done ? 'done' : 'denied' }],
    )
  })

  test.each(WATCHED)('%s leaves one event over GraphQL', async (name) => {
    const document = query(name, NOWHERE)
    if (!document) return
    const outcomes: string[] = []
    const events = await eventsOf(app, async () => {
      const { errors } = await ask(app.visitor(), document)
      outcomes.push(errors.length > 0 ? 'denied' : 'done')
    })
    expect(events.map(traceOf), missing(`${name} (${document})`)).toMatchObject([
      { action: actionOf(name), actor: 'anonymous', outcome: outcomes[0] },
    ])
  })
})

const ON_CLIENT = WATCHED.filter((name) => ACTIONS[name].path.startsWith('/clients/:id'))
/** Like the record itself: for all staff of its agency; the history for all who see it, each line by its own rule. */
const WITHOUT_RIGHT: ActionName[] = ['clientHistory', 'enrollClient', 'removePhoto', 'setPhoto']
const WITH_RIGHT = ON_CLIENT.filter((name) => !WITHOUT_RIGHT.includes(name))

describe('staff who are refused', () => {
  test.each(WITH_RIGHT)('%s without the right leaves one event about the client', async (name) => {
    let answer: Answer | undefined
    const events = await eventsOf(app, async () => {
      answer = await call(reader.visitor, name, client.id)
    })
    expect(answer?.status).toBe(403)
    expect(events.map(traceOf), missing(name)).toEqual([
      {
        action: actionOf(name),
        actor: 'staff',
        client: client.id,
        code: answer?.code,
        outcome: 'denied',
      },
    ])
    expect(events[0]).toMatchObject({ actorID: idText(reader.id), agencyID: agency })
  })

  test.each(ON_CLIENT)('%s on a client that is not there leaves one event', async (name) => {
    const events = await eventsOf(app, () => call(worker.visitor, name, NOWHERE))
    expect(events.map(traceOf), missing(name)).toEqual([
      { action: actionOf(name), actor: 'staff', code: 'NOT_FOUND', outcome: 'denied' },
    ])
    expect(events[0]).toMatchObject({ subject: NOWHERE })
  })
})

const OF_CLIENTS = WATCHED.filter(
  (name) => ACTIONS[name].audience === 'client' && !name.startsWith('logout'),
)

describe('a client who is refused', () => {
  test.each(OF_CLIENTS)('%s leaves one event', async (name) => {
    let status = 0
    const events = await eventsOf(app, async () => {
      ;({ status } = await call(client.visitor, name, NOWHERE))
    })
    expect(events.map(traceOf), missing(name)).toMatchObject([
      {
        action: actionOf(name),
        actor: 'client',
        client: client.id,
        outcome: status < 400 ? 'done' : 'denied',
      },
    ])
  })
})

describe('an action that is done', () => {
  const DONE = WATCHED.filter((name) => auditRuleOf(name)?.of === 'every call')

  test('each leaves one event that names the client', async () => {
    const steps = lifeOf({ agency, app, people, root, worker })
    const without = DONE.filter((name) => !steps[name])
    expect(
      without,
      'add a step to test/support/clientLife.ts in which this action is done',
    ).toEqual([])
    for (const [name, step] of Object.entries(steps) as [ActionName, Step][]) {
      const action = step.action ?? actionOf(name)
      let answer: Answer | undefined
      const events = await eventsOf(app, async () => {
        answer = await step.run()
      })
      expect(answer?.status, `${name}: ${answer?.message}`).toBeLessThan(300)
      expect(
        events.filter((event) => event.action === action).map(traceOf),
        missing(name),
      ).toMatchObject([
        { action, ...(step.client ? { client: step.client() } : {}), outcome: 'done' },
      ])
    }
  }, 60_000)
})
