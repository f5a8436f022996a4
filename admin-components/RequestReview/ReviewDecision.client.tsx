'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ActionName } from '../../src/contract/actions.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { AskAgainForm } from '../AskAgainForm/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import type { ReviewedRequest } from '../hooks/useReview.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { visibleStaffName } from '../RequestHistory/visibleStaffName.js'
import { formatDate } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

const base = 'pcp-admin-review'

const stateText = (
  { review, reviewedAt, reviewedBy, reviewedByName }: ReviewedRequest,
  { language, text }: { language: string; text: PortalText },
): string => {
  if (review !== 'accepted' && review !== 'revision-needed') return text('reviewToReview')
  // Nobody decided: such an answer is of before there was a review
  if (!reviewedAt) return text('reviewAcceptedBefore')
  const name =
    reviewedByName ??
    visibleStaffName({ fallback: text('historyUnknownStaff'), staff: reviewedBy, title: 'email' })
  const date = formatDate({ date: reviewedAt, language })
  return text(review === 'accepted' ? 'reviewAccepted' : 'reviewRevision', { date, name })
}

type Props = { onChange: () => void; request: ReviewedRequest }

const AskAgain = ({ onCancel, onChange, request }: Props & { onCancel: () => void }): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const corrections = request.corrections ?? 0
  const send = async (asked: { dueDate?: string; note: string }): Promise<void> => {
    const body = { corrections, ...asked }
    if (!(await run(() => call(portalPath('askAgain', request.id), body)))) return
    toastSuccess(text('reviewAskedAgain'))
    onChange()
  }
  return (
    <AskAgainForm
      busy={busy}
      failure={failure}
      hint={text('requestNoteHint')}
      label={text('reviewNote')}
      onCancel={onCancel}
      onSend={(asked) => void send(asked)}
      send={text('reviewSendAgain')}
    />
  )
}

/** Accept, or ask again with a note; either can be taken back. */
export const ReviewDecision = ({ onChange, request }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [asking, setAsking] = useState(false)
  const isDecided = request.review === 'accepted' || request.review === 'revision-needed'
  const act = async (
    action: ActionName,
    done: string,
    body: Record<string, unknown> = {},
  ): Promise<void> => {
    if (!(await run(() => call(portalPath(action, request.id), body)))) return
    toastSuccess(done)
    onChange()
  }

  return (
    <section className={`${base}__part`}>
      <h3>{text('reviewTitle')}</h3>
      <p role="status">{stateText(request, { language, text })}</p>
      {request.review === 'revision-needed' && request.reviewNote ? (
        <p className={`${base}__words`}>{request.reviewNote}</p>
      ) : null}
      <PortalAlert message={failure?.message} />
      {asking ? (
        <AskAgain onCancel={() => setAsking(false)} onChange={onChange} request={request} />
      ) : (
        <div className={`${base}__buttons`}>
          {isDecided ? (
            <ActionButton
              busy={busy}
              buttonStyle="secondary"
              onClick={() => void act('undoReview', text('reviewUndone'))}
            >
              {text('reviewUndo')}
            </ActionButton>
          ) : (
            <>
              <ActionButton
                busy={busy}
                onClick={() =>
                  void act('acceptAnswer', text('reviewAcceptedDone'), {
                    corrections: request.corrections ?? 0,
                  })
                }
              >
                {text('reviewAccept')}
              </ActionButton>
              <Button buttonStyle="secondary" onClick={() => setAsking(true)}>
                {text('reviewAskAgain')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  )
}
