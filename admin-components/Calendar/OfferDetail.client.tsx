'use client'

import { useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CalendarOffer } from '../hooks/useCalendar.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { timeSpan } from '../shared/timeSpan.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = { offer: CalendarOffer; onDone: () => void; slug: string; timeZone: string }

/** One offered time: to take back by itself, or with its whole series. */
export const OfferDetail = ({ offer, onDone, slug, timeZone }: Props): ReactNode => {
  const call = usePortalCall()
  const { closeModal } = useModal()
  const { language, text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [isWhole, setWhole] = useState(false)

  const remove = async (): Promise<void> => {
    const body = isWhole ? {} : { startsAt: offer.startsAt }
    const done = await run(() => call(portalPath('removeAppointmentSlot', offer.slot), body))
    if (!done) return
    closeModal(slug)
    onDone()
    toastSuccess(text('calendarRemoved'))
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('calendarRemove')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void remove()}
    >
      <p>
        {timeSpan({ ...offer, language, timeZone })} · {offer.staffName}
        {offer.place ? ` · ${offer.place}` : null}
      </p>
      {offer.bookable ? null : <PortalHint>{text('calendarNotBookable')}</PortalHint>}
      {offer.repeats ? (
        <label className="pcp-admin-calendar__check">
          <input
            checked={isWhole}
            onChange={(event) => setWhole(event.target.checked)}
            type="checkbox"
          />
          {text('calendarRemoveAll')}
        </label>
      ) : null}
    </PortalForm>
  )
}
