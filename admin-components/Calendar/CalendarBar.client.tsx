'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { addDays } from '../../src/core/day.js'
import type { Colleague } from '../hooks/useColleagues.js'
import type { CalendarWeek } from '../hooks/useCalendar.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { daySpan } from '../shared/timeSpan.js'

const base = 'pcp-admin-calendar'

type Props = {
  asList: boolean
  colleagues: readonly Colleague[]
  go: (changes: Readonly<Record<string, null | string>>) => void
  onAdd: () => void
  onSchedule: () => void
  staff: string
  week: CalendarWeek | null
}

/** Which week, whose, how it is shown, and what can be added. */
export const CalendarBar = ({
  asList,
  colleagues,
  go,
  onAdd,
  onSchedule,
  staff,
  week,
}: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const shift = (days: number): void => {
    if (week) go({ week: addDays(week.from, days) })
  }
  return (
    <header className={`${base}__head`}>
      <div className={`${base}__title`}>
        <h1>{text('calendarTitle')}</h1>
        <div className={`${base}__buttons`}>
          <Button onClick={onSchedule} size="small">
            {text('calendarSchedule')}
          </Button>
          <Button buttonStyle="secondary" onClick={onAdd} size="small">
            {text('calendarAddSlot')}
          </Button>
        </div>
      </div>
      <div className={`${base}__bar`}>
        <div aria-label={text('calendarWeek')} className={`${base}__group`} role="group">
          <button aria-label={text('calendarBefore')} onClick={() => shift(-7)} type="button">
            ‹
          </button>
          <button onClick={() => go({ week: null })} type="button">
            {text('calendarToday')}
          </button>
          <button aria-label={text('calendarAfter')} onClick={() => shift(7)} type="button">
            ›
          </button>
        </div>
        <h2 aria-live="polite" className={`${base}__week`}>
          {week ? daySpan(language, week.from, week.to) : text('cardLoading')}
          {week ? <span className={`${base}__zone`}>{week.timeZone}</span> : null}
        </h2>
        <div aria-label={text('calendarShow')} className={`${base}__group`} role="group">
          <button aria-pressed={!asList} onClick={() => go({ show: 'week' })} type="button">
            {text('calendarWeek')}
          </button>
          <button aria-pressed={asList} onClick={() => go({ show: 'list' })} type="button">
            {text('calendarList')}
          </button>
        </div>
        <SelectBox
          choices={[
            { label: text('calendarEverybody'), value: 'all' },
            ...colleagues.map(({ id, name }) => ({ label: name, value: String(id) })),
          ]}
          label={text('calendarWhose')}
          name="whose"
          onChange={(whose) => go({ staff: whose || null })}
          placeholder={text('calendarMine')}
          value={staff}
        />
      </div>
    </header>
  )
}
