import { AsyncLocalStorage } from 'node:async_hooks'

import type { PortalApp } from './portalApp.js'

type Watched = { before: (statement: number) => Promise<void>; statements: number }

const METHODS = ['create', 'deleteMany', 'find', 'findOne', 'updateOne'] as const

/**
 * Stands between an app and its database: something else may happen before any statement of one piece of work, so that a race is
 * played out at every place where it can be lost, not only where chance takes it.
 */
export const interleaveOf = ({ payload }: Pick<PortalApp, 'payload'>) => {
  const storage = new AsyncLocalStorage<null | Watched>()
  const db = payload.db as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  for (const method of METHODS) {
    const original = db[method]?.bind(payload.db)
    if (!original) throw new Error(`no ${method}`)
    db[method] = async (...args) => {
      const watched = storage.getStore()
      if (watched) {
        watched.statements += 1
        const number = watched.statements
        await storage.run(null, () => watched.before(number))
      }
      return original(...args)
    }
  }

  const watch = async <T>(
    before: Watched['before'],
    work: () => Promise<T>,
  ): Promise<{ result: T; statements: number }> => {
    const watched = { before, statements: 0 }
    const result = await storage.run(watched, work)
    return { result, statements: watched.statements }
  }

  return {
    /** Runs `work` with `rival` done completely before its statement number `at`. `reached` is false when it has fewer. */
    at: async <T>(at: number, work: () => Promise<T>, rival: () => Promise<unknown>) => {
      const { result, statements } = await watch(async (statement) => {
        if (statement === at) await rival()
      }, work)
      return { reached: statements >= at, result }
    },
    /** Runs `work` and counts its statements. */
    counted: <T>(work: () => Promise<T>) => watch(() => Promise.resolve(), work),
    /** Runs `work` with pauses of chance before its statements. */
    slowly: async <T>(work: () => Promise<T>): Promise<T> => {
      const pause = () =>
        new Promise<void>((resolve) => {
          setTimeout(resolve, Math.random() * 4)
        })
      return (await watch(pause, work)).result
    },
  }
}

export type Interleave = ReturnType<typeof interleaveOf>
