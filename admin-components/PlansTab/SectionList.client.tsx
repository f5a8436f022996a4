'use client'

import type { ReactNode } from 'react'

import type { PlanPlace, PlanSection } from '../../src/core/status/plan.js'
import { movedRow, withoutRow, withRow } from './planDraft.js'
import { SectionEditor } from './SectionEditor.client.js'

type Props = {
  onChange: (sections: PlanSection[]) => void
  place: PlanPlace
  sections: readonly PlanSection[]
}

/** The texts of a plan that stand in one place, in their order: where they are edited is where they are read. */
export const SectionList = ({ onChange, place, sections }: Props): ReactNode => {
  const here = sections.filter((section) => section.place === place)
  const elsewhere = sections.filter((section) => section.place !== place)
  return here.map((section, index) => (
    <SectionEditor
      at={`sections.${String(sections.indexOf(section))}`}
      index={index}
      key={section.key}
      last={here.length - 1}
      onChange={(changed) => onChange(withRow(sections, changed))}
      onMove={(by) => onChange([...elsewhere, ...movedRow(here, section.key, by)])}
      onRemove={() => onChange(withoutRow(sections, section.key))}
      section={section}
    />
  ))
}
