import { portalActions } from 'payload-client-portal'

import { DEMO_PASSWORD } from '../data/password.js'
import { asStaff } from '../people/staffAtWork.js'
import type { SeedPlan } from '../types.js'
import type { Life, Scene } from './life.js'

type Version = { textHash: string; version: number }
type Action = { key: string; who: string }
type Plan = { goals: { actions: Action[] }[] }

/** What the last version of a plan says of itself to whoever signs it. */
const lastVersion = async ({ setup, world }: Life, by: SeedPlan['by'], plan: string) => {
  const { docs } = await world.payload.find({
    collection: 'housing-plan-versions',
    limit: 1,
    overrideAccess: false,
    req: await asStaff(world, setup.staff[by]),
    sort: '-version',
    where: { plan: { equals: plan } },
  })
  const [last] = docs as unknown as Version[]
  return { textHash: last?.textHash ?? '', version: last?.version ?? 0 }
}

const firstOfClient = async ({ setup, world }: Life, by: SeedPlan['by'], plan: string) => {
  const row = (await world.payload.findByID({
    collection: 'housing-plans',
    id: plan,
    overrideAccess: false,
    req: await asStaff(world, setup.staff[by]),
  })) as unknown as Plan
  return row.goals.flatMap(({ actions }) => actions).find(({ who }) => who === 'client')?.key ?? ''
}

/** A plan that staff make of the template and share; some are agreed on, with a first thing done. */
export const planScenes = (life: Life): Scene[] => {
  const { plan } = life.seed
  if (!plan) return []
  const { at } = life.world.calendar
  const { agreed, by, made, reviewIn } = plan
  let id = ''
  const share = async (): Promise<void> => {
    const req = await life.by(by)
    const answer = await portalActions.createPlan(req, {
      id: life.client.id,
      private: false,
      template: life.setup.planTemplate,
    })
    id = answer.id
    await portalActions.sharePlan(req, { id })
    const reviewDate = at(reviewIn).slice(0, 10)
    await portalActions.reviewPlan(req, { id, reviewDate, reviewed: false })
  }
  const sign = async (): Promise<void> => {
    const browser = await life.home.signedIn()
    const read = await lastVersion(life, by, id)
    await browser.post(`/my-plans/${id}/sign`, {
      ...read,
      password: DEMO_PASSWORD,
      signedName: `${life.seed.first} ${life.seed.last}`,
    })
    await portalActions.signPlan(await life.by(by), {
      ...read,
      id,
      signedName: life.setup.names[by],
    })
    const action = await firstOfClient(life, by, id)
    await browser.post(`/my-plans/${id}/tick`, { action, done: true })
    await browser.post(`/my-plans/${id}/comment`, { action, comment: plan.comment ?? '' })
  }
  return [
    { at: at(made, 17), play: share },
    ...(agreed === undefined ? [] : [{ at: at(agreed, 18), play: sign }]),
  ]
}
