'use client'

import { CheckboxInput } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { sameID } from '../../src/core/ids.js'
import { localized } from '../../src/core/localized.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CasesTabProps } from '../CasesTab/casesTabProps.js'
import { useAction } from '../hooks/useAction.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useWorkflows } from '../hooks/useWorkflows.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'

type Props = Pick<CasesTabProps, 'agency' | 'client' | 'clientName' | 'slugs' | 'staff'> & {
  onDone: () => void
  slug: string
}

const StartCaseForm = ({ agency, client, onDone, slug, slugs, staff }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const { colleagues } = useColleagues(agency)
  const { failed, workflows } = useWorkflows(slugs.workflows, agency)
  const [workflow, setWorkflow] = useState('')
  const [dates, setDates] = useState<Readonly<Record<string, string>>>({})
  const [owner, setOwner] = useState('')
  const [isPrivate, setPrivate] = useState(false)
  const [once] = useState(() => crypto.randomUUID())
  const chosen = workflows?.find(({ id }) => String(id) === workflow)
  const about = localized(chosen?.descriptions, language)

  const start = async (): Promise<void> => {
    const body = {
      dates,
      once,
      private: isPrivate,
      workflow,
      ...(owner ? { owner } : {}),
    }
    if (await run(() => call(portalPath('startCase', client), body))) onDone()
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('caseStart')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void start()}
    >
      {workflows?.length === 0 ? <PortalHint>{text('caseNoWorkflow')}</PortalHint> : null}
      <SelectBox
        choices={(workflows ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))}
        first
        label={text('caseWorkflow')}
        name="workflow"
        onChange={(next) => {
          setWorkflow(next)
          setDates({})
        }}
        placeholder={failed ?? text('requestChoose')}
        required
        value={workflow}
      />
      {about ? <PortalHint>{about}</PortalHint> : null}
      {(chosen?.dates ?? []).map(({ key, label, required }) => (
        <TextBox
          key={key}
          label={localized(label, language)}
          name={`dates.${key}`}
          onChange={(day) => setDates((before) => ({ ...before, [key]: day }))}
          required={required === true}
          type="date"
          value={dates[key] ?? ''}
        />
      ))}
      <SelectBox
        choices={colleagues
          .filter(({ id }) => !sameID(id, staff))
          .map(({ id, name }) => ({ label: name, value: String(id) }))}
        label={text('caseOwner')}
        name="owner"
        onChange={setOwner}
        placeholder={text('caseOwnerMe')}
        value={owner}
      />
      <div data-field="private">
        <CheckboxInput
          checked={isPrivate}
          label={text('casePrivate')}
          onToggle={({ target }) => setPrivate(target.checked)}
        />
        <PortalHint>{text('casePrivateHint')}</PortalHint>
      </div>
    </PortalForm>
  )
}

/** Starts a case of a client: which workflow, its dates, and who has it. */
export const StartCaseDialog = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { clientName, slug } = props
  return (
    <PortalDialog drawer slug={slug} title={text('caseStartTitle', { name: clientName })}>
      <StartCaseForm {...props} />
    </PortalDialog>
  )
}
