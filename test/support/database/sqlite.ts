import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { RunningDatabase } from './kinds.js'

/** A folder for the files, one a test file. */
export const startSQLite = async ({ prefix }: { prefix: string }): Promise<RunningDatabase> => {
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}-sqlite-`))

  return {
    stop: () => rm(folder, { force: true, maxRetries: 3, recursive: true }),
    url: folder,
  }
}
