'use client'

import { Popup, PopupList, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { useClientPortal, type PortalDialogName } from '../ClientPortalProvider/index.client.js'

type Props = {
  button: ReactNode
  entries: readonly { dialog: PortalDialogName; key: string; label: string }[]
}

/** A menu of which each entry opens a dialog. */
export const TabMenu = ({ button, entries }: Props): ReactNode => {
  const { dialog } = useClientPortal()
  const { openModal } = useModal()
  return (
    <Popup
      button={button}
      horizontalAlign="right"
      render={({ close }) => (
        <PopupList.ButtonGroup>
          {entries.map((entry) => (
            <PopupList.Button
              key={entry.key}
              onClick={() => {
                close()
                openModal(dialog(entry.dialog))
              }}
            >
              {entry.label}
            </PopupList.Button>
          ))}
        </PopupList.ButtonGroup>
      )}
      size="fit-content"
    />
  )
}
