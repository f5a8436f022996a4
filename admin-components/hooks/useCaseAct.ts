import { useModal } from '@payloadcms/ui'

import type { ActionName } from '../../src/contract/actions.js'
import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { useAction } from './useAction.js'
import { usePortalCall } from './usePortalCall.js'

/** The drawer in which something is done about the case or one of its tasks. */
export const ACT_SLUG = 'pcp-case-act'

type Wanted = { body?: Record<string, unknown>; done: string; id?: ID; name: ActionName }

/** Does something about the case or a task: says that it is done, closes the drawer, reads anew. */
export const useCaseAct = (
  onDone: () => void,
): Pick<ReturnType<typeof useAction>, 'busy' | 'failure'> & {
  act: (wanted: Wanted) => Promise<void>
} => {
  const call = usePortalCall()
  const { closeModal } = useModal()
  const { busy, failure, run } = useAction()
  const act = async ({ body = {}, done, id, name }: Wanted): Promise<void> => {
    if ((await run(() => call(portalPath(name, id), body))) === null) return
    closeModal(ACT_SLUG)
    toastSuccess(done)
    onDone()
  }
  return { act, busy, failure }
}
