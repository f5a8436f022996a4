'use client'

import type { ReactNode } from 'react'

import { PLAN_PLACES, type PlanSection } from '../../src/core/status/plan.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextAreaBox, TextBox } from '../PortalFields/index.client.js'
import { PlanRowTools } from './PlanRowTools.client.js'

type Props = {
  index: number
  last: number
  onChange: (section: PlanSection) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  section: PlanSection
}

/** A part of the text, before or after the goals. */
export const SectionEditor = ({
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
      <PlanRowTools index={index} last={last} name={name} onMove={onMove} onRemove={onRemove} />
      <TextBox
        label={text('planHeading')}
        name={`sections.${String(index)}.heading`}
        onChange={(heading) => onChange({ ...section, heading })}
        required
        value={section.heading}
      />
      <TextAreaBox
        label={text('planText')}
        name={`sections.${String(index)}.text`}
        onChange={(value) => onChange({ ...section, text: value })}
        value={section.text}
      />
      <SelectBox
        choices={PLAN_PLACES.map((value) => ({ label: text(`planPlace_${value}`), value }))}
        label={text('planPlace')}
        name={`sections.${String(index)}.place`}
        onChange={(place) => onChange({ ...section, place: place === 'end' ? 'end' : 'start' })}
        placeholder={text('planPlace_start')}
        value={section.place}
      />
    </fieldset>
  )
}
