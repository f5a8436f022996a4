import { request } from 'node:https'

import type { PostPush } from '../config/noticeOptions.js'
import { SECOND } from '../core/clock.js'
import { publicLookup } from './publicLookup.js'

/** A push service answers in far less; the lease of a row lasts longer than five of them. */
const PATIENCE = 10 * SECOND

/** Hands one push to its service. Follows no redirect and reads no answer but its status. */
export const postPush: PostPush = ({ body, endpoint, headers }) =>
  new Promise((resolve, reject) => {
    const call = request(
      endpoint,
      { headers, lookup: publicLookup(), method: 'POST', signal: AbortSignal.timeout(PATIENCE) },
      (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    call.on('error', reject)
    call.end(body)
  })
