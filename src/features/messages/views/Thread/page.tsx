import { typedForm } from '../../../../core/typedForms.js'
import { markThreadRead } from '../../markThreadRead.js'
import { loadThread, threadAfter } from '../../loaders/messages.js'
import { leadOn, showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { ThreadView } from './index.js'

export const openPage: OpenClientPage = async ({ params, search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const thread = await loadThread(visit, { shown, staff: params.staffID ?? '' })
  // Nothing here to read or to write: the conversation may have gone on with somebody else.
  if (!thread || (thread.messages.length === 0 && !thread.canReply)) {
    const after = thread ? thread.wentTo?.id : await threadAfter(visit, params.staffID ?? '')
    if (after) return leadOn(view.path(`/messages/${after}`))
    if (!thread) return null
  }
  if (!visit.passive) await markThreadRead(visit.req, thread.staffID)
  return withSignedInAs(
    { view, visit },
    <ThreadView
      earlier={thread.more ? showMore(shown) : null}
      thread={thread}
      view={await withKeptDraft(view, visit, typedForm('message', thread.id))}
    />,
  )
}
