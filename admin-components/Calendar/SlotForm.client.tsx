'use client'

import { useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { parseDay } from '../../src/core/day.js'
import { slotTimes, type OfferedTime } from '../../src/core/slotTimes.js'
import { MOST_EVERY, MOST_TIMES, REPEATS, type Repeats } from '../../src/core/status/appointment.js'
import { momentIn, wallClockIn } from '../../src/core/wallClock.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { Colleague } from '../hooks/useColleagues.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { timeSpan } from '../shared/timeSpan.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import type { MarkedTime } from './WeekGrid.client.js'

/** So many dates are written out; of the rest the number. */
const SHOWN = 8

type Form = {
  count: string
  every: string
  minutes: string
  place: string
  repeats: Repeats
  staff: string
  startsAt: string
  until: string
}

type Props = {
  colleagues: readonly Colleague[]
  onDone: () => void
  slug: string
  time: MarkedTime
  timeZone: string
}

const wholeIn = (text: string, most: number): null | number => {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= 1 && value <= most ? value : null
}

/** What would be offered, as far as the form says it. */
const previewOf = (form: Form, timeZone: string): OfferedTime[] => {
  const { count, every, minutes, repeats, startsAt, until } = form
  const start = momentIn(timeZone, startsAt)
  const [step, length] = [wholeIn(every, MOST_EVERY), wholeIn(minutes, 480)]
  const times = count === '' ? undefined : wholeIn(count, MOST_TIMES)
  if (!start || step === null || length === null || times === null) return []
  if (repeats !== 'never' && times === undefined && parseDay(until) === null) return []
  return slotTimes({
    count: times,
    every: step,
    minutes: length,
    repeats,
    startsAt: start.toISOString(),
    timeZone,
    until: parseDay(until),
  })
}

/** "Add new slot" of the staff guide: frequency, start, end on or count, interval, dates, duration. */
export const SlotForm = ({ colleagues, onDone, slug, time, timeZone }: Props): ReactNode => {
  const call = usePortalCall()
  const { closeModal } = useModal()
  const { language, text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [form, setForm] = useState<Form>({
    count: '',
    every: '1',
    minutes: String(time.minutes),
    place: '',
    repeats: 'weekly',
    staff: '',
    startsAt: wallClockIn(timeZone, new Date(time.startsAt)),
    until: '',
  })
  const set = (name: keyof Form) => (value: string) => setForm({ ...form, [name]: value })
  const isOnce = form.repeats === 'never'
  const dates = previewOf(form, timeZone)

  const add = async (): Promise<void> => {
    const { count, every, staff, until, ...rest } = form
    const kept = await run(() =>
      call(portalPath('addAppointmentSlot'), {
        ...rest,
        ...(staff === '' ? {} : { staff }),
        ...(isOnce ? {} : { count, every, until }),
      }),
    )
    if (!kept) return
    closeModal(slug)
    onDone()
    toastSuccess(text('calendarOfferedDone'))
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('calendarAdd')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void add()}
    >
      <SelectBox
        choices={REPEATS.filter((one) => one !== 'never').map((one) => ({
          label: text(`calendarRepeats_${one}`),
          value: one,
        }))}
        first
        label={text('calendarFrequency')}
        name="repeats"
        onChange={(value) => setForm({ ...form, repeats: (value || 'never') as Repeats })}
        placeholder={text('calendarRepeats_never')}
        value={isOnce ? '' : form.repeats}
      />
      <TextBox
        label={text('calendarStartFrom', { zone: timeZone })}
        name="startsAt"
        onChange={set('startsAt')}
        required
        type="datetime-local"
        value={form.startsAt}
      />
      {isOnce || form.count !== '' ? null : (
        <TextBox
          label={text('calendarEndOn')}
          name="until"
          onChange={set('until')}
          type="date"
          value={form.until}
        />
      )}
      {isOnce || form.until !== '' ? null : (
        <TextBox
          label={text('calendarCount')}
          name="count"
          onChange={set('count')}
          type="number"
          value={form.count}
        />
      )}
      {isOnce ? null : (
        <TextBox
          label={text('calendarInterval')}
          name="every"
          onChange={set('every')}
          type="number"
          value={form.every}
        />
      )}
      <TextBox
        label={text('calendarMinutes')}
        name="minutes"
        onChange={set('minutes')}
        required
        type="number"
        value={form.minutes}
      />
      <TextBox
        label={text('calendarPlace')}
        name="place"
        onChange={set('place')}
        value={form.place}
      />
      <SelectBox
        choices={colleagues.map(({ id, name }) => ({ label: name, value: String(id) }))}
        label={text('calendarStaff')}
        name="staff"
        onChange={set('staff')}
        placeholder={text('calendarMe')}
        value={form.staff}
      />
      <section aria-live="polite" className="pcp-admin-calendar__dates">
        <h3>{text('calendarDates', { count: dates.length })}</h3>
        <ul>
          {dates.slice(0, SHOWN).map((one) => (
            <li key={one.startsAt}>{timeSpan({ ...one, language, timeZone })}</li>
          ))}
          {dates.length > SHOWN ? (
            <li>{text('calendarMoreDates', { count: dates.length - SHOWN })}</li>
          ) : null}
        </ul>
      </section>
    </PortalForm>
  )
}
