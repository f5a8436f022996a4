import type { Readable } from 'node:stream'

import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { Files, OpenFile } from '../contract/ports.js'
import { STORED_TYPES } from '../core/fileTypes.js'

const STORED = new RegExp(`^[0-9a-f-]{36}\\.(?:${Object.values(STORED_TYPES).join('|')}|part)$`)

/** Keys under which documents and parts of files on their way are stored; the store is never asked for anything else. */
// guard: stored-names-alone
const isKey = (name: unknown): name is string => typeof name === 'string' && STORED.test(name)

const filesOf = (payload: Payload): Files => getContext(payload).ports.files

/**
 * A stored file, or null for one that is not there and for a name that is none of ours. Who opens
 * it closes it.
 */
export const openStored = async (payload: Payload, name: unknown): Promise<null | OpenFile> =>
  isKey(name) ? filesOf(payload).open(name) : null

/**
 * Stores a file that was prepared.
 * @throws Error for a name that is none of ours, and what the store throws.
 */
export const putStored = async (
  payload: Payload,
  name: unknown,
  file: { content: Readable; mimeType: string; size: number },
): Promise<void> => {
  if (!isKey(name)) throw new Error('A document is stored under a random name.')
  const { content, ...facts } = file
  await filesOf(payload).put(name, content, facts)
}

/** Keeps a file where nothing serves it. */
export const quarantine = async (payload: Payload, name: unknown): Promise<void> => {
  if (isKey(name)) await filesOf(payload).quarantine(name)
}

/** Removes a file that no row names any more, wherever it lies. */
export const removeStored = async (payload: Payload, name: unknown): Promise<void> => {
  if (isKey(name)) await filesOf(payload).remove(name)
}
