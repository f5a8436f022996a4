import type { DatabaseAdapterObj } from 'payload'

/** What time it is in the story that the seed plays: months ago at first, now at its end. */
export type StoryClock = { now: () => Date; set: (moment: string) => void }

export const storyClock = (): StoryClock => {
  let now = new Date()
  return {
    now: () => now,
    set: (moment) => {
      now = new Date(moment)
    },
  }
}

type Data = Record<string, unknown>

/**
 * The product's own moments follow its clock (`testing.clock`). `createdAt` and `updatedAt` are
 * Payload's, from the clock of the machine: these two, and nothing else, are set to the story's time
 * on every write, as it happens.
 */
export const stampedBy = (clock: StoryClock, database: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...database,
  init: (args) => {
    const adapter = database.init(args)
    const { create, updateMany, updateOne } = adapter
    const moved = (data: Data): Data => ({
      ...data,
      // Null: the time of the last change is to stay
      ...(data.updatedAt === null ? {} : { updatedAt: clock.now().toISOString() }),
    })
    adapter.create = (one) =>
      create.call(adapter, {
        ...one,
        data: { ...moved(one.data), createdAt: clock.now().toISOString() },
      })
    adapter.updateMany = (many) => updateMany.call(adapter, { ...many, data: moved(many.data) })
    adapter.updateOne = (one) => updateOne.call(adapter, { ...one, data: moved(one.data) })
    return adapter
  },
})
