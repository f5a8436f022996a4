'use client'

import { useCallback, type ReactNode } from 'react'

import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { sameID, type ID } from '../../src/core/ids.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import type { StepProps } from './SelectStep.client.js'

type Assessment = { agencies?: null | unknown[]; id: ID; title: string }

const QUERY =
  'where[enabledOnPortal][equals]=true&sort=title&limit=500&depth=0&select[title]=true&select[agencies]=true'

/** An assessment without agencies is for all of them. */
const isFor = (agency: ID | null, { agencies }: Assessment): boolean =>
  !agencies?.length || agencies.some((entry) => sameID(entry, agency))

/** The assessments with Enable on Customer Portal, for the agency. */
export const AssessmentChoice = ({
  dispatch,
  wizard,
}: Pick<StepProps, 'dispatch' | 'wizard'>): ReactNode => {
  const { agency, get, slugs } = useClientPortal()
  const { text } = usePortalTranslation()
  const load = useCallback(
    () => get<OptionPage<Assessment>>(`/${slugs.assessments}?${QUERY}`),
    [get, slugs.assessments],
  )
  const { failed, options } = useOptions(load)
  if (failed) return <PortalAlert message={failed} />
  const ours = options?.filter((assessment) => isFor(agency, assessment)) ?? []

  return (
    <div>
      <SelectBox
        choices={ours.map(({ id, title }) => ({ label: title, value: String(id) }))}
        label={text('requestAssessment')}
        name="assessment"
        onChange={(value) => dispatch({ do: 'set', field: 'assessment', value })}
        placeholder={text(options ? 'requestChoose' : 'cardLoading')}
        required
        value={wizard.assessment}
      />
      {options && ours.length === 0 ? (
        <PortalHint>{text('requestNoAssessments')}</PortalHint>
      ) : null}
    </div>
  )
}
