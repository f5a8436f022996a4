import type { ID } from '../../core/ids.js'
import type { KeptForm } from '../../drafts/keptDrafts.js'

/** Where the unfinished answer of a staff user to a client is kept. */
export const replyDraft = (staff: ID, client: ID): KeptForm => ({ form: `reply:${client}`, staff })
