/**
 * Runs at most so many tasks at once; the others wait their turn. Keeps a crowd of uploads from
 * taking the memory of all pictures at once.
 */
export const fewAtATime = (most: number): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => void waiting.push(resolve))
    try {
      return await task()
    } finally {
      // The place goes on to who waits longest, without becoming free in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
