import { defineEndpoint } from '../../../actions/defineAction.js'
import { answerTus, stateHeaders, withTus } from '../tus.js'
import { requireUpload } from '../requireUpload.js'

/**
 * How far a file is that is sent in parts (tus 1.0). @throws 429, 401, 404, 410 where an answer has
 * taken it
 */
export const uploadState = defineEndpoint({
  name: 'uploadState',
  does: 'How far a file is that is sent in parts (tus 1.0): `Upload-Offset` and `Upload-Length`; 410 once an answer has taken it',
  who: 'the client, in the session that began it',
  handler: withTus(async (req, actor) => {
    const upload = await requireUpload(req, actor)
    return answerTus(200, { ...stateHeaders(upload), 'Upload-Length': String(upload.size) })
  }),
})
