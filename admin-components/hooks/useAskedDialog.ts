import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { ConnectionAction } from '../../src/core/status/connection.js'
import { REQUEST_TYPES } from '../../src/core/status/request.js'
import { addEntries } from '../ClientPortalTab/portalMenu.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAskedOnce } from './useAskedOnce.js'

/**
 * Opens what a link asks for (`?do=send-message`), once, as far as the status allows it. A request
 * may name what is asked of the client (`?do=send-request&type=roi`).
 */
export const useAskedDialog = (actions: readonly ConnectionAction[]): void => {
  const { askFor, dialog } = useClientPortal()
  const { openModal } = useModal()
  const asked = useAskedOnce('do')
  const type = useAskedOnce('type')
  const opened = useRef(false)
  useEffect(() => {
    if (asked === null || opened.current) return
    opened.current = true
    const entry = addEntries(actions).find(({ action }) => action === asked)
    if (!entry) return
    askFor(REQUEST_TYPES.find((one) => one === type) ?? null)
    openModal(dialog(entry.dialog))
  }, [actions, askFor, asked, dialog, openModal, type])
}
