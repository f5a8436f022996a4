import type { PortalJob, Queue } from 'payload-client-portal/types'

export type Jobs = {
  queue: Queue
  /** Does what is waiting, one after the other. */
  settle: () => Promise<void>
  /** A round of everything that is due, as a server makes it now and then. */
  sweep: () => Promise<void>
}

/** Mails leave between two scenes of the story and not when the machine's clock says so. */
export const jobs = (): Jobs => {
  const waiting: PortalJob[] = []
  let run: (job: PortalJob) => Promise<void> = () => Promise.resolve()
  const settle = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await run(job)
  }
  return {
    queue: {
      add: (_payload, job) => {
        waiting.push(job)
      },
      start: (_payload, work) => {
        ;({ run } = work)
      },
    },
    settle,
    sweep: async () => {
      await settle()
      await run({ kind: 'sweep' })
    },
  }
}
