'use client'

import { useCallback, type ReactNode } from 'react'

import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import type { ID } from '../../src/core/ids.js'
import { isOffered } from '../../src/core/offered.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useOffers } from '../hooks/useOffers.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import type { StepProps } from './stepProps.js'

type Assessment = { agencies?: null | unknown[]; id: ID; title: string }

const QUERY =
  'where[enabledOnPortal][equals]=true&sort=title&limit=500&depth=0&select[title]=true&select[agencies]=true'

/** The assessments with Enable on Customer Portal, for the agency, and offered by it. */
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
  const { failed: unknown, offers } = useOffers(slugs.agencies, agency)
  const { failed: unread, options: all } = useOptions(load)
  const failed = unread ?? unknown
  if (failed) return <PortalAlert message={failed} />
  const options = offers && all
  const ours = (options ?? []).filter(
    ({ agencies, id }) =>
      isOffered(agencies, agency) && isOffered(offers?.requestableAssessments, id),
  )

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
