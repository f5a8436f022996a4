import { AsyncLocalStorage } from 'node:async_hooks'

import type { AuditEffect, Effect } from '../contract/effects.js'

/** What is known of the event so far. */
export type AuditNote = Partial<
  Pick<AuditEffect, 'actor' | 'agency' | 'client' | 'detail' | 'subject'> & {
    /** Whose refusals these are counted with, where that may not depend on who was found. */
    countedAs: string
  }
>

/** One call of an action, from where it came in until it is answered. */
type AuditScope = {
  keys: Set<string>
  note: AuditNote
  /** The change is stored, and its event with it. */
  stored: boolean
  /** An event stands in the trail. */
  written: boolean
}

const scopes = new AsyncLocalStorage<AuditScope>()

/** Runs a call of an action, so that whatever it does belongs to one event. */
export const inAuditScope = <T>(work: (scope: AuditScope) => Promise<T>): Promise<T> => {
  const scope: AuditScope = { keys: new Set(), note: {}, stored: false, written: false }
  return scopes.run(scope, () => work(scope))
}

/** Whether this code runs for an action, which leaves its own event. */
export const isInAuditScope = (): boolean => scopes.getStore() !== undefined

/** Says whom the call is about, for the event that it leaves when it is refused. */
export const noteForAudit = (note: AuditNote): void => {
  const scope = scopes.getStore()
  if (scope) scope.note = { ...scope.note, ...note }
}

/** The call only says what would be done: an event would tell of something that nobody did. */
export const noteNothingDone = (): void => {
  const scope = scopes.getStore()
  if (scope) scope.written = true
}

/** This event is the call's own. */
export const expectEvent = (key: string): void => {
  scopes.getStore()?.keys.add(key)
}

/** This event of the call stands in the trail. */
export const markWritten = ({ key }: AuditEffect): void => {
  const scope = scopes.getStore()
  if (scope?.keys.has(key)) scope.written = true
}

/**
 * A change is stored with the call's event on it: whatever fails from now on, that event comes, and
 * `audited` writes no other.
 */
export const markStored = (effects: readonly Effect[]): void => {
  const scope = scopes.getStore()
  if (!scope?.keys.size) return
  if (!effects.some(({ key, kind }) => kind === 'audit' && scope.keys.has(key))) return
  scope.stored = true
  scope.written = true
}
