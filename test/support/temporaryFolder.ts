import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new empty folder for files of one test run. */
export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'portal-test-'))
