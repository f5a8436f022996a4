import type { Bus } from '../contract/ports.js'

type Listener = Parameters<Bus['subscribe']>[0]

/**
 * One set of listeners for the process: Next bundles routes and pages apart, so module state would
 * exist twice.
 */
const BUS = Symbol.for('payload-client-portal.bus')
type Host = typeof globalThis & { [BUS]?: Set<Listener> }
const listeners = (): Set<Listener> => ((globalThis as Host)[BUS] ??= new Set())

/** The bus of one process: its own listeners are told at once, other servers hear nothing. */
export const localBus: Bus = {
  publish: (event) => {
    for (const listener of listeners()) listener(event)
  },
  subscribe: (listener) => {
    listeners().add(listener)
    return () => {
      listeners().delete(listener)
    }
  },
}
