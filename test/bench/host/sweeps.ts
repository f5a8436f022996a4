import type { Endpoint, PayloadRequest, Where } from 'payload'

const LONG_AGO = '2026-01-05T16:00:00.000Z'

/** The task that a host without a long-lived process runs: one round of the sweep. */
const runSweep = async (req: PayloadRequest): Promise<void> => {
  const tasks = req.payload.config.jobs.tasks ?? []
  const handler = tasks.find(({ slug }) => slug === 'portal-outbox-tick')?.handler
  if (typeof handler !== 'function') throw new Error('the plugin has no task')
  await handler({ req } as unknown as Parameters<typeof handler>[0])
}

const due: Where = {
  and: [
    { assignee: { equals: 1 } },
    { clientTask: { equals: true } },
    { status: { equals: 'open' } },
  ],
}

/**
 * A sweep at a call, and tasks of clients that are due for a reminder at the next one: those of the first
 * worker. What was mailed of them before is forgotten, so that every round mails as much.
 */
export const sweeps: Endpoint[] = [
  {
    handler: async (req) => {
      const { db } = req.payload
      await db.deleteMany({
        collection: 'portal-outbox',
        req: {},
        where: { dedupeKey: { like: 'task-reminder' } },
      })
      const changed = await db.updateMany({
        collection: 'case-tasks',
        data: { remindAt: LONG_AGO },
        req: {},
        where: due,
      })
      return Response.json({ due: changed?.length ?? 0 })
    },
    method: 'post',
    path: '/bench/reminders',
  },
  {
    handler: async (req) => {
      await runSweep(req)
      return Response.json({})
    },
    method: 'post',
    path: '/bench/sweep',
  },
]
