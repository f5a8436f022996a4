'use client'

import type { ReactNode } from 'react'

import { PLAN_PLACES, type PlanSection } from '../../src/core/status/plan.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextAreaBox, TextBox } from '../PortalFields/index.client.js'
import { PlanRowTools } from './PlanRowTools.client.js'

type Props = {
  /** What the API calls it. */
  at: string
  index: number
  last: number
  onChange: (section: PlanSection) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  section: PlanSection
}

/** A part of the text, before or after the goals. */
export const SectionEditor = ({
  at,
  index,
  last,
  onChange,
  onMove,
  onRemove,
  section,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const name = section.heading || text('planSectionNumber', { number: index + 1 })
  return (
    <fieldset className="pcp-admin-plans__box">
      <legend>{name}</legend>
      <div className="pcp-admin-plans__line">
        <TextBox
          label={text('planHeading')}
          name={`${at}.heading`}
          onChange={(heading) => onChange({ ...section, heading })}
          required
          value={section.heading}
        />
        <PlanRowTools index={index} last={last} name={name} onMove={onMove} onRemove={onRemove} />
      </div>
      <TextAreaBox
        label={text('planText')}
        name={`${at}.text`}
        onChange={(value) => onChange({ ...section, text: value })}
        value={section.text}
      />
      <SelectBox
        choices={PLAN_PLACES.map((value) => ({ label: text(`planPlace_${value}`), value }))}
        label={text('planPlace')}
        name={`${at}.place`}
        onChange={(place) => onChange({ ...section, place: place === 'end' ? 'end' : 'start' })}
        value={section.place}
      />
    </fieldset>
  )
}
