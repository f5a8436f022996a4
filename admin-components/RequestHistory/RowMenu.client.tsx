'use client'

import { MoreIcon, Popup, PopupList } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

/** Action Menu of a pending request. */
export const RowMenu = ({ name, onCancel }: { name: string; onCancel: () => void }): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Popup
      button={
        <span aria-label={text('historyActionsFor', { name })} role="img">
          <MoreIcon />
        </span>
      }
      horizontalAlign="right"
      render={({ close }) => (
        <PopupList.ButtonGroup>
          <PopupList.Button
            onClick={() => {
              close()
              onCancel()
            }}
          >
            {text('actionCancelRequest')}
          </PopupList.Button>
        </PopupList.ButtonGroup>
      )}
      size="fit-content"
    />
  )
}
