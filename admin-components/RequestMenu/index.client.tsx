'use client'

import { MoreIcon, Popup, PopupList } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { RequestStatus } from '../../src/core/status/request.js'
import { useCancelRequest } from '../hooks/useCancelRequest.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRemindClient } from '../hooks/useRemindClient.js'
import type { ReviewProps } from '../RequestReview/index.client.js'
import { useRequestReview } from '../RequestReview/RequestReviewHost.client.js'

type Props = ReviewProps & {
  /** The client said that they cannot send it. */
  cannot: boolean
  /** After a cancellation was asked for: the menu that was used is closed. */
  onCancel?: () => void
  status: RequestStatus
}

/**
 * The Action Menu of a request: a pending one can be canceled or brought to mind, and shows why it
 * cannot be sent; a completed one opens what came in.
 */
export const RequestMenu = ({ cannot, onCancel, status, ...review }: Props): ReactNode => {
  const { id, name } = review
  const { text } = usePortalTranslation()
  const cancel = useCancelRequest()
  const remind = useRemindClient()
  const { open: openReview, shown } = useRequestReview()
  if (status === 'canceled') return null

  return (
    <>
      <Popup
        button={
          <span aria-label={text('historyActionsFor', { name })} role="img">
            <MoreIcon />
          </span>
        }
        horizontalAlign="right"
        render={({ close }) => {
          const then = (act: () => void) => (): void => {
            close()
            act()
          }
          const open = then(() => openReview(review))
          return (
            <PopupList.ButtonGroup>
              {status === 'completed' ? (
                <PopupList.Button onClick={open}>{text('requestOpen')}</PopupList.Button>
              ) : null}
              {status === 'pending' && cannot ? (
                <PopupList.Button onClick={open}>{text('requestWhyNot')}</PopupList.Button>
              ) : null}
              {status === 'pending' ? (
                <>
                  <PopupList.Button onClick={then(() => remind(id))}>
                    {text('requestRemind')}
                  </PopupList.Button>
                  <PopupList.Button
                    onClick={then(() => {
                      cancel({ id, name })
                      onCancel?.()
                    })}
                  >
                    {text('actionCancelRequest')}
                  </PopupList.Button>
                </>
              ) : null}
            </PopupList.ButtonGroup>
          )
        }}
        size="fit-content"
      />
      {shown}
    </>
  )
}
