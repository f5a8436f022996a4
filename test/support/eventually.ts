import { vi } from 'vitest'

/** Waits for what happens off the path of an answer; long, because two cores may be busy with something else. */
export const eventually = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { interval: 20, timeout: 60_000 })
