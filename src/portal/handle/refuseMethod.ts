import type { SanitizedConfig } from 'payload'

import { answerOutside } from './answerOutside.js'

/** Portal pages are read, not written to: forms post to the API (RFC 9110 §15.5.6). */
export const refuseMethod = async (
  config: Promise<SanitizedConfig> | SanitizedConfig,
  request: Request,
): Promise<Response> => {
  const answer = await answerOutside(await config, request, 405)
  answer.headers.set('Allow', 'GET, HEAD')
  return answer
}
