import type { PostPush } from '../config/noticeOptions.js'
import { SECOND } from '../core/clock.js'
import { postOnce } from '../http/postOnce.js'
import { publicLookup } from './publicLookup.js'

/** A push service answers in far less; the lease of a row lasts longer than five of them. */
const PATIENCE = 10 * SECOND

/** Hands one push to its service. Follows no redirect and reads no answer but its status. */
export const postPush: PostPush = async ({ body, endpoint, headers }) => {
  const push = { body, headers, lookup: publicLookup(), patience: PATIENCE, url: endpoint }
  return (await postOnce(push)).status
}
