import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import { STORED_TYPES } from '../core/fileTypes.js'

const STORED = new RegExp(`^[0-9a-f-]{36}\\.(?:${Object.values(STORED_TYPES).join('|')})$`)

/** Names under which documents are stored; nothing else is ever looked for on disk. */
export const isStoredName = (name: unknown): name is string =>
  typeof name === 'string' && STORED.test(name)

/** Path of a stored file, or null for a name that is none of ours. */
export const storedPath = (payload: Payload, name: unknown): null | string =>
  isStoredName(name) ? path.resolve(getContext(payload).options.upload.directory, name) : null

const quarantinePath = (payload: Payload, name: string): string =>
  path.resolve(getContext(payload).options.upload.quarantineDirectory, name)

/** Moves a file to where nothing serves it. A file that is gone already is no fault: another server was first. */
export const quarantine = async (payload: Payload, name: string): Promise<void> => {
  const from = storedPath(payload, name)
  if (!from) return
  const to = quarantinePath(payload, name)
  await mkdir(path.dirname(to), { mode: 0o700, recursive: true })
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** Removes a file that no row names any more, wherever it lies. */
export const removeStored = async (payload: Payload, name: unknown): Promise<void> => {
  if (!isStoredName(name)) return
  const { directory } = getContext(payload).options.upload
  await rm(path.resolve(directory, name), { force: true })
  await rm(quarantinePath(payload, name), { force: true })
}
