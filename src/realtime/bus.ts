import type { ID } from '../core/ids.js'

/** That something changed, and for whom; never what it says. */
export type LiveEvent = {
  agency: ID
  client: ID
  /** Only staff of the owning agency are told. */
  private?: boolean
  /** Staff user a message is for or from. */
  staff?: ID
  type: 'connection' | 'message' | 'request'
}
type Listener = (event: LiveEvent) => void

/** One bus for the process: Next bundles routes and pages apart, so module state would exist twice. */
const BUS = Symbol.for('payload-client-portal.bus')
type Host = typeof globalThis & { [BUS]?: Set<Listener> }
const listeners = (): Set<Listener> => ((globalThis as Host)[BUS] ??= new Set())

/** Tells everyone listening in this process. Called after the change is written. */
export const publish = (event: LiveEvent): void => {
  for (const listener of listeners()) listener(event)
}

/** @returns stops listening. */
export const subscribe = (listener: Listener): (() => void) => {
  listeners().add(listener)
  return () => {
    listeners().delete(listener)
  }
}
