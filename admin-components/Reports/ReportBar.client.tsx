'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode, type SubmitEvent } from 'react'

import { addDays, dayIn, type Day } from '../../src/core/day.js'
import { FilterButtons } from '../FilterButtons/index.client.js'
import type { Report } from '../hooks/useReport.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox, type SelectChoice } from '../PortalFields/index.client.js'

const base = 'pcp-admin-reports'

type Days = { from: Day; to: Day }

/** Spans that end today, where the agency is. */
const SPANS = {
  reportLast7: (today: Day) => addDays(today, -6),
  reportLast30: (today: Day) => addDays(today, -29),
  reportLast90: (today: Day) => addDays(today, -89),
  reportThisYear: (today: Day) => `${today.slice(0, 4)}-01-01`,
} as const
const SPAN_NAMES = ['reportLast7', 'reportLast30', 'reportLast90', 'reportThisYear'] as const

type Props = {
  agency: string
  /** Null for whoever has one of their own. */
  agencies: null | SelectChoice[]
  onAgency: (agency: string) => void
  onDays: (days: Days) => void
  report: null | Report
}

/** Any first and last day. A new report brings its own, so the boxes begin anew with it. */
const DaysForm = ({
  initial,
  onDays,
}: {
  initial: Days
  onDays: (days: Days) => void
}): ReactNode => {
  const { text } = usePortalTranslation()
  const [days, setDays] = useState(initial)
  const isSpan = days.from !== '' && days.to !== '' && days.from <= days.to
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (isSpan) onDays(days)
  }
  return (
    <form className={`${base}__days`} onSubmit={submit}>
      <TextBox
        label={text('reportFirstDay')}
        name="from"
        onChange={(from) => setDays((before) => ({ ...before, from }))}
        type="date"
        value={days.from}
      />
      <TextBox
        label={text('reportLastDay')}
        name="to"
        onChange={(to) => setDays((before) => ({ ...before, to }))}
        type="date"
        value={days.to}
      />
      <Button buttonStyle="secondary" disabled={!isSpan} size="medium" type="submit">
        {text('reportShow')}
      </Button>
    </form>
  )
}

/** Which days, and of which agency. */
export const ReportBar = ({ agencies, agency, onAgency, onDays, report }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [now] = useState(() => new Date())
  const today = report ? dayIn(report.timeZone, now) : null
  return (
    <div className={`${base}__bar`}>
      {agencies ? (
        <SelectBox
          choices={agencies}
          label={text('reportAgency')}
          name="agency"
          onChange={onAgency}
          placeholder={text('reportChooseAgency')}
          value={agency}
        />
      ) : null}
      {report && today !== null ? (
        <>
          <FilterButtons
            choices={SPAN_NAMES.map((name) => ({ label: text(name), value: name }))}
            chosen={
              SPAN_NAMES.find(
                (name) => report.from === SPANS[name](today) && report.to === today,
              ) ?? null
            }
            label={text('reportDays')}
            onChoose={(name) => onDays({ from: SPANS[name](today), to: today })}
          />
          <DaysForm
            initial={{ from: report.from, to: report.to }}
            key={`${report.from} ${report.to}`}
            onDays={onDays}
          />
        </>
      ) : null}
    </div>
  )
}
