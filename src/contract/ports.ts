import type { Readable } from 'node:stream'

import type { Payload } from 'payload'

import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'

/**
 * What the plugin asks of where it runs. One process and one disk do all of it by themselves; an
 * installation of several servers hands in others by option `adapters`. Nothing in here names a
 * process, a folder or a database.
 */

/** That something changed, and for whom; never what it says. Plain JSON. */
export type LiveEvent = {
  agency: ID
  /** Null for what concerns many at once: their own events tell the rest. */
  client: ID | null
  /** Only staff of the owning agency are told. */
  private?: boolean
  /** Staff user a message is for or from. */
  staff?: ID
  /** The client hears nothing of it. */
  staffOnly?: boolean
  /** `record`: a row about the client was written or removed, of whatever collection. */
  type:
    | 'appointment'
    | 'case'
    | 'connection'
    | 'document'
    | 'enrollment'
    | 'mass-send'
    | 'message'
    | 'record'
    | 'request'
}

/**
 * Carries live events from the server that made a change to those that hold open streams. At most
 * once is enough: an event that is lost shows with the next page.
 */
export type Bus = {
  /**
   * Tells every listener on every server, this one included. What it throws is logged, and fails no
   * change.
   */
  publish: (event: LiveEvent) => Promise<void> | void
  /**
   * Listens in this process, from now on; every listener of a process is given the same object.
   * @returns stops listening.
   */
  subscribe: (listener: (event: LiveEvent) => void) => () => void
}

/**
 * Work off the response path: one mail of the outbox by the id of its row, some clients of a mass send
 * by its id, events for the host's handlers and webhooks, or a round of everything that is due. Plain
 * JSON.
 */
export type PortalJob =
  { id: string; kind: 'deliver' | 'mass-send' } | { kind: 'host-events' } | { kind: 'sweep' }

/**
 * Brings jobs to a server that runs them. Jobs may be lost, late, or run twice and on two servers
 * at once: rows are claimed in the database, and the next sweep finds what is left.
 */
export type Queue = {
  /**
   * Hands a job over, for now or for `after` milliseconds. What it throws is logged: the sweep
   * takes the job up.
   */
  add: (payload: Payload, job: PortalJob, options: { after: number }) => Promise<void> | void
  /**
   * Called once at start-up on each server: from then on jobs may be given to `run`, which logs
   * errors and never throws, and a sweep is due every so many seconds (0: never; the host runs
   * Payload's task). What it throws stops the start.
   */
  start: (
    payload: Payload,
    work: { run: (job: PortalJob) => Promise<void>; sweepSeconds: number },
  ) => Promise<void> | void
}

/** First and last byte of a part, both in it. */
export type ByteRange = { end: number; start: number }

/**
 * One version of a file: all that is read of it is of the same bytes, whatever is done to the store
 * meanwhile.
 */
export type OpenFile = {
  /** Lets go of it. Called once or more, also while a stream is on its way. */
  close: () => Promise<void>
  /** In bytes. */
  size: number
  /**
   * Reads all of it, or a part. Any number of times until it is closed; the stream is read to its
   * end or destroyed.
   */
  stream: (range?: ByteRange) => Readable
}

/**
 * Keeps the files of documents, by key: `<uuid>.<jpg|pdf|png>`, made here and never used twice; and
 * for a day at most parts of files on their way, `<uuid>.part`, about a megabyte each. Private; nothing else reads it.
 */
export type Files = {
  /** @returns null where there is none, or it is in quarantine. */
  open: (key: string) => Promise<null | OpenFile>
  /** Stores a file whole or, when it throws, not at all. */
  put: (key: string, content: Readable, facts: { mimeType: string; size: number }) => Promise<void>
  /**
   * Keeps a file where nothing opens it. One that is not there is no fault: another server was
   * first.
   */
  quarantine: (key: string) => Promise<void>
  /** Removes a file for good, from quarantine too. One that is not there is no fault. */
  remove: (key: string) => Promise<void>
}

/**
 * What is counted together under one key: each window holds so many, and begins with the first that
 * is taken in it.
 */
export type Allowance = {
  /** From a keyed hash: tells nobody whose it is. */
  key: string
  /**
   * Whether time must not tell if the key was counted before: the table then reads it first,
   * always.
   */
  readFirst: boolean
  /** One, or a short one and then a long one. `window` is in milliseconds. */
  windows: readonly { limit: number; window: number }[]
}

/** `wait`: milliseconds until there is room again. */
export type Decision = { ok: false; wait: number } | { ok: true }

/**
 * Counts what people and networks may do in a time. `source` is the request, or the running
 * Payload, whose database and transaction a limiter may use. What it throws refuses the request
 * with 500: a limiter that is down lets nobody through.
 */
export type Limiter = {
  /**
   * Gives one back to every window of each that holds some. What is whole again leaves no trace.
   */
  refund: (source: Source, allowances: readonly Allowance[]) => Promise<void>
  /**
   * Takes one from every window of each, in this order; all windows of one key at once or none of
   * them, so that parallel tries never get more than the limit. Stops at the first without room:
   * what was taken before it stays taken.
   */
  spend: (source: Source, allowances: readonly Allowance[]) => Promise<Decision>
}

/** Everything the plugin stands on. */
export type Ports = { bus: Bus; files: Files; limiter: Limiter; queue: Queue }
