import { buffer } from 'node:stream/consumers'

import type { ScanFile } from 'payload-client-portal/types'

/** Stands in a file that the scanner of the story takes for a virus. */
export const VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'

/**
 * A scanner for the time of the story; the demo has none. Of a virus it cannot say anything when the
 * file comes in, so that the file is taken, and is found out by the next sweep.
 */
export const scanner = (): ScanFile => {
  const known = new Set<string>()
  return async ({ open, sha256 }) => {
    if (!(await buffer(open())).includes(VIRUS)) return 'clean'
    if (known.has(sha256)) return 'infected'
    known.add(sha256)
    throw new Error('The scanner of the story is busy')
  }
}
