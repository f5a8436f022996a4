'use client'

import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CaseShown } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'

type Props = { onDone: () => void; shown: CaseShown }

/** The dates of a case that have a name; due days that count from them follow. */
export const DatesForm = ({ onDone, shown }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const [days, setDays] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(shown.dates.map(({ day, key }) => [key, day ?? ''])),
  )
  const send = (): void => {
    const dates = Object.fromEntries(
      Object.entries(days).map(([key, day]) => [key, day === '' ? null : day]),
    )
    void act({
      body: { dates },
      done: text('caseDatesSaved'),
      id: shown.id,
      name: 'changeCaseDates',
    })
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('caseSave')}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      {shown.dates.map(({ key, label, required }, at) => (
        <TextBox
          first={at === 0}
          key={key}
          label={label}
          name={`dates.${key}`}
          onChange={(day) => setDays((before) => ({ ...before, [key]: day }))}
          required={required}
          type="date"
          value={days[key] ?? ''}
        />
      ))}
      <PortalHint>{text('caseDatesHint')}</PortalHint>
    </PortalForm>
  )
}
