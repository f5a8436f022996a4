import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { actionOf, plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let plans: ReturnType<typeof plansOf>
let ask: ReturnType<typeof graphqlOf>
let agency = ''
let worker: Awaited<ReturnType<People['staff']>>
let elsewhere: Awaited<ReturnType<People['staff']>>
let plain: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>
let other: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('plan-access')
  people = peopleOf(app)
  plans = plansOf(app)
  ask = graphqlOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  elsewhere = await people.staff({ agency: (await people.agency()).id })
  plain = await people.staff({ agency, permissions: [] })
  client = await people.connected(worker, agency)
  other = await people.connected(worker, agency)
})
afterAll(() => app.stop())

/** Everything that staff do with a plan, as GraphQL asks for it. */
const staffDo = async (id: string): Promise<string[]> => {
  const plan = await plans.row(id)
  const action = actionOf(plan, 'client')
  const { textHash, version } = await plans.signature(id, 'x')
  const named = `id: "${id}", action: "${action}"`
  return [
    `portalChangePlan(id: "${id}", goals: [], name: "Mine", revision: ${String(plan.revision)}, sections: []) { id }`,
    `portalSharePlan(id: "${id}") { id }`,
    `portalNotifyOfPlan(id: "${id}") { id }`,
    `portalReviewPlan(id: "${id}", reviewed: true) { id }`,
    `portalTickPlanAction(${named}, done: true) { id }`,
    `portalCommentOnPlan(${named}, comment: "Hello") { id }`,
    `portalSignPlan(id: "${id}", signedName: "x", textHash: "${textHash}", version: ${String(version)}) { id }`,
    `portalSetPlanPrivacy(id: "${id}", private: true) { id }`,
    `portalEndPlan(id: "${id}") { id }`,
  ]
}

/** Everything that its client does with it. */
const clientDoes = async (id: string): Promise<string[]> => {
  const named = `id: "${id}", action: "${actionOf(await plans.row(id), 'client')}"`
  const { textHash, version } = await plans.signature(id, 'x')
  return [
    `portalTickMyPlanAction(${named}, done: true) { id }`,
    `portalCommentOnMyPlan(${named}, comment: "Hello") { id }`,
    `portalSignMyPlan(id: "${id}", signedName: "x", textHash: "${textHash}", version: ${String(version)}) { id }`,
  ]
}

const codesOf = async (visitor: Visitor, mutations: readonly string[]) => {
  const codes: (string | undefined)[] = []
  for (const mutation of mutations)
    codes.push((await ask(visitor, `mutation { ${mutation} }`)).code)
  return [...new Set(codes)]
}

/** What somebody finds of a plan and of its versions, by id, in lists and by counting. */
const foundBy = async (visitor: Visitor, id: string): Promise<string> => {
  const [version] = await plans.versions(id)
  const { data } = await ask(
    visitor,
    `{ HousingPlan(id: "${id}") { id goals }
       HousingPlans(where: { id: { equals: "${id}" } }) { totalDocs docs { id name } }
       HousingPlanVersions(where: { plan: { equals: "${id}" } }) { totalDocs docs { id text } } }`,
  )
  const rest = [
    `/housing-plans/${id}`,
    `/housing-plans?where[id][equals]=${id}`,
    `/housing-plans/count?where[id][equals]=${id}`,
    `/housing-plan-versions?where[plan][equals]=${id}`,
  ]
  const texts: string[] = [JSON.stringify(data)]
  for (const path of rest) texts.push((await visitor.call(path)).text)
  expect(version).toBeDefined()
  return texts.join(' ')
}

const expectNothing = (found: string): void => {
  expect(found).not.toContain('lease')
  expect(found).not.toContain('My housing plan')
  expect(found).not.toMatch(/"totalDocs":[1-9]/)
}

describe('over GraphQL and REST', () => {
  test('staff of another agency read a shared plan and change nothing about it', async () => {
    const id = await plans.shared(worker, client)
    const before = await plans.row(id)
    expect(await foundBy(elsewhere.visitor, id)).toContain('lease')
    expect(await codesOf(elsewhere.visitor, await staffDo(id))).toEqual(['FORBIDDEN'])
    expect(await plans.row(id)).toEqual(before)
  })

  test('of a private plan staff of another agency find nothing', async () => {
    const id = await plans.shared(worker, client, { private: true })
    const before = await plans.row(id)
    expectNothing(await foundBy(elsewhere.visitor, id))
    expect(await codesOf(elsewhere.visitor, await staffDo(id))).toEqual(['NOT_FOUND'])
    expect(await plans.row(id)).toEqual(before)
  })

  test('staff without client management find nothing and do nothing', async () => {
    const id = await plans.shared(worker, client)
    const before = await plans.row(id)
    expectNothing(await foundBy(plain.visitor, id))
    const codes = await codesOf(plain.visitor, await staffDo(id))
    expect(codes.every((code) => code === 'FORBIDDEN' || code === 'NOT_FOUND')).toBe(true)
    const made = `portalCreatePlan(id: "${client.id}", private: false) { id }`
    expect(await codesOf(plain.visitor, [made])).toEqual(['PERMISSION_REQUIRED'])
    expect(await plans.row(id)).toEqual(before)
  })

  test('another client finds nothing and does nothing, and no client does what staff do', async () => {
    const id = await plans.shared(worker, client)
    const before = await plans.row(id)
    expectNothing(await foundBy(other.visitor, id))
    expect(await codesOf(other.visitor, await clientDoes(id))).toEqual(['NOT_FOUND'])
    for (const { visitor } of [client, other]) {
      const codes = await codesOf(visitor, await staffDo(id))
      expect(codes).not.toContain(undefined)
    }
    expect(await plans.row(id)).toEqual(before)
    // Its own client does
    expect(await codesOf(client.visitor, await clientDoes(id))).toEqual([undefined])
  })

  test('nobody writes a plan or a version over the generated paths', async () => {
    const id = await plans.shared(worker, client)
    const chief = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
    const [version] = await plans.versions(id)
    expect(version).toBeDefined()
    for (const { visitor } of [worker, chief, client])
      for (const slug of ['housing-plans', 'housing-plan-versions']) {
        const path = `/${slug}?where[client][equals]=${client.id}`
        for (const method of ['PATCH', 'DELETE']) {
          const answer = await visitor.call(path, {
            body: JSON.stringify({ name: 'Mine' }),
            headers: { 'content-type': 'application/json' },
            method,
          })
          expect(answer.status, `${method} ${slug}`).toBeGreaterThan(399)
        }
        expect((await visitor.post(`/${slug}`, { name: 'Mine' })).status).toBeGreaterThan(399)
      }
    expect(await plans.row(id)).toMatchObject({ name: 'My housing plan', status: 'shared' })
  })
})
