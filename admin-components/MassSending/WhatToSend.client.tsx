'use client'

import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { CheckboxInput } from '@payloadcms/ui'
import { useId, type Dispatch, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { isOffered } from '../../src/core/offered.js'
import type { MassSendType } from '../../src/core/status/massSend.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useOffers } from '../hooks/useOffers.js'
import { useRead } from '../hooks/useRead.js'
import { MessageEditor } from '../MessageEditor/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ConditionFields } from '../SendRequestDrawer/ConditionFields.client.js'
import { DocumentChoice, type FileCategory } from '../SendRequestDrawer/DocumentChoice.client.js'
import { canBePrivate, type Wizard, type WizardEvent } from '../SendRequestDrawer/wizard.js'
import { MASS_TYPE_TEXT, type MassSendingProps } from './massProps.js'

const base = 'pcp-admin-mass'
const MOST = 500

type Assessment = { agencies?: null | unknown[]; id: ID; title: string }
type Props = {
  agency: ID | null
  dispatch: Dispatch<WizardEvent>
  body: null | SerializedEditorState
  onBody: (body: SerializedEditorState) => void
  slugs: MassSendingProps['slugs']
  type: MassSendType
  wizard: Wizard
}

const AssessmentBox = ({
  agency,
  dispatch,
  slugs,
  wizard,
}: Pick<Props, 'agency' | 'dispatch' | 'slugs' | 'wizard'>): ReactNode => {
  const { text } = usePortalTranslation()
  const { found } = useRead<{ docs: Assessment[] }>(
    `/${slugs.assessments}?where[enabledOnPortal][equals]=true&sort=title&limit=${MOST}&depth=0&select[title]=true&select[agencies]=true`,
  )
  const { offers } = useOffers(slugs.agencies, agency)
  const all = offers && found?.docs
  const ours = (all ?? []).filter(
    ({ agencies, id }) =>
      isOffered(agencies, agency) && isOffered(offers?.requestableAssessments, id),
  )
  return (
    <SelectBox
      choices={ours.map(({ id, title }) => ({ label: title, value: String(id) }))}
      label={text('requestAssessment')}
      name="assessment"
      onChange={(value) => dispatch({ do: 'set', field: 'assessment', value })}
      placeholder={text(all ? 'requestChoose' : 'cardLoading')}
      required
      value={wizard.assessment}
    />
  )
}

const DocumentBox = ({
  agency,
  dispatch,
  slugs,
  wizard,
}: Pick<Props, 'agency' | 'dispatch' | 'slugs' | 'wizard'>): ReactNode => {
  const { offers } = useOffers(slugs.agencies, agency)
  const { found } = useRead<{ docs: FileCategory[] }>(
    `/${slugs.fileCategories}?where[active][equals]=true&sort=name&limit=${MOST}&depth=0`,
  )
  return (
    <DocumentChoice
      categories={
        (offers && found?.docs.filter(({ id }) => isOffered(offers.fileCategories, id))) ?? null
      }
      dispatch={dispatch}
      index={0}
      wizard={wizard}
    />
  )
}

/** What is sent: a message, or a request with what belongs to its type. */
export const WhatToSend = ({
  agency,
  body,
  dispatch,
  onBody,
  slugs,
  type,
  wizard,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const title = useId()
  return (
    <section aria-labelledby={title} className={`${base}__part`}>
      <h2 id={title}>{text(MASS_TYPE_TEXT[type])}</h2>
      {type === 'message' ? (
        <MessageEditor autoFocus label={text('messageLabel')} onChange={onBody} value={body} />
      ) : null}
      {type === 'assessment' ? (
        <AssessmentBox agency={agency} dispatch={dispatch} slugs={slugs} wizard={wizard} />
      ) : null}
      {type === 'document' ? (
        <DocumentBox agency={agency} dispatch={dispatch} slugs={slugs} wizard={wizard} />
      ) : null}
      {type === 'roi' ? <PortalHint>{text('massRoiHint')}</PortalHint> : null}
      {type !== 'message' && canBePrivate(type) ? (
        <div>
          <CheckboxInput
            checked={wizard.private}
            label={text('requestPrivate')}
            onToggle={() => dispatch({ do: 'toggle-private' })}
          />
          <PortalHint live>
            {text(wizard.private ? 'requestPrivateOn' : 'requestPrivateOff')}
          </PortalHint>
        </div>
      ) : null}
      {type === 'message' ? null : <ConditionFields dispatch={dispatch} wizard={wizard} />}
    </section>
  )
}
