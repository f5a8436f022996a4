import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { ScannedFile } from '../config/options.js'
import { SECOND } from '../core/clock.js'
import type { ScanState } from '../core/status/document.js'

/**
 * Asks the installation's virus scanner. A scanner that is down, slow or answers anything else
 * leaves the file `pending`: it is not served, and the sweep asks again.
 */
export const scanFile = async (
  payload: Payload,
  file: Omit<ScannedFile, 'signal'>,
): Promise<ScanState> => {
  const { scan, scanSeconds } = getContext(payload).options.upload
  if (!scan) return 'not-scanned'
  const signal = AbortSignal.timeout(scanSeconds * SECOND)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The virus scanner took too long')))
  })
  try {
    const verdict: unknown = await Promise.race([scan({ ...file, signal }), late])
    if (verdict === 'clean' || verdict === 'infected') return verdict
    throw new Error(`The virus scanner answered ${JSON.stringify(verdict)}`)
  } catch (err) {
    payload.logger.error({ err, msg: 'A document could not be scanned for viruses' })
    return 'pending'
  }
}
