'use client'

import { CheckboxInput } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import type { MadePlan, PlanTemplate } from './planTypes.js'

type Props = { client: ID; onMade: (made: MadePlan) => void; slug: string; templates: string }

const TEMPLATES = 'depth=0&limit=200&sort=name&select[name]=true&where[active][equals]=true'

const Form = ({ client, onMade, slug, templates }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const [template, setTemplate] = useState('')
  const [name, setName] = useState('')
  const [language, setLanguage] = useState('')
  const [isPrivate, setPrivate] = useState(false)
  const { found } = useRead<{ docs: PlanTemplate[] }>(`/${templates}?${TEMPLATES}`)

  const create = async (): Promise<void> => {
    const body = { language, name, private: isPrivate, ...(template ? { template } : {}) }
    const made = await run(() => call<MadePlan>(portalPath('createPlan', client), body))
    if (made) onMade(made)
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('planCreate')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void create()}
    >
      <SelectBox
        choices={(found?.docs ?? []).map((one) => ({ label: one.name, value: one.id }))}
        first
        label={text('planTemplate')}
        name="template"
        onChange={setTemplate}
        placeholder={text('planNoTemplate')}
        value={template}
      />
      <TextBox label={text('planTitle')} name="name" onChange={setName} value={name} />
      <SelectBox
        choices={[
          { label: 'English', value: 'en' },
          { label: 'Español', value: 'es' },
        ]}
        label={text('planLanguage')}
        name="language"
        onChange={setLanguage}
        placeholder={text('planClientLanguage')}
        value={language}
      />
      <CheckboxInput
        checked={isPrivate}
        label={text('planPrivateLabel')}
        onToggle={({ target }) => setPrivate(target.checked)}
      />
      <PortalHint>{text('planDraftHint')}</PortalHint>
    </PortalForm>
  )
}

/** A new plan, from a template or empty: nobody but staff sees it until it is shared. */
export const NewPlan = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog slug={props.slug} title={text('planNew')}>
      <Form {...props} />
    </PortalDialog>
  )
}
