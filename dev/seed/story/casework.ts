import { portalActions } from 'payload-client-portal'

import { moves } from '../data/workflows.js'
import { writeAs } from '../people/staffAtWork.js'
import type { Life, Scene } from './life.js'

/** Of Maria's case: one task that she sent, one that waits for her. */
const MARIA = { case: -6, sent: -4 }

/**
 * A case of the one client of the demo who has one: started by her worker, its papers sent by her, its
 * questions still open.
 */
export const caseScenes = (life: Life): Scene[] => {
  const { by, client, home, seed, setup, world } = life
  if (seed.email !== 'maria@client.example') return []
  const { at } = world.calendar
  const start = async (): Promise<void> => {
    const tasks = new Map<string, unknown>()
    for (const { key, task } of moves.steps)
      tasks.set(
        key,
        await writeAs(world, setup.staff.morgan, { collection: 'task-templates', data: task }),
      )
    const workflow = await writeAs(world, setup.staff.morgan, {
      collection: 'workflows',
      data: {
        ...moves.workflow,
        steps: moves.steps.map((step) => ({ ...step, task: tasks.get(step.key) })),
      },
    })
    await portalActions.startCase(await by('ana'), { id: String(client.id), workflow })
  }
  const send = async (): Promise<void> => {
    const browser = await home.signedIn()
    const { docs } = await world.payload.find({
      collection: 'case-tasks',
      overrideAccess: false,
      req: await by('ana'),
      where: { and: [{ client: { equals: client.id } }, { stepKey: { equals: 'papers' } }] },
    })
    const id = String(docs[0]?.id)
    await browser.open(`/tasks/${id}`)
    await browser.post(`/case-tasks/${id}/submit`, {})
  }
  return [
    { at: at(MARIA.case, 16), play: start },
    { at: at(MARIA.sent, 18), play: send },
  ]
}
