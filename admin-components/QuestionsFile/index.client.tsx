'use client'

import { Button, useDocumentInfo, useForm, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'
import type { UIFieldClientComponent } from 'payload'

import {
  questionsDefinition,
  definitionText,
  type QuestionsDefinition,
} from '../../src/core/questions/definition.js'
import { questionName } from '../../src/core/questions/names.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useQuestionSet } from '../hooks/useQuestionSet.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { ImportFile } from './ImportFile.client.js'
import './index.css'

/** Hands a text to the browser as a file. */
const saveFile = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { download: name, href: address })
  link.click()
  URL.revokeObjectURL(address)
}

type Text = null | string
/** An assessment has a title, a task a name. */
type Data = { name?: Text; names?: unknown; title?: Text; titles?: unknown }

/**
 * Takes the questions out as one file, and brings those of a file in: into the form, where they are
 * looked at and saved like any other change.
 */
export const QuestionsFile: UIFieldClientComponent = () => {
  const { text } = usePortalTranslation()
  const slug = `questions-file-${useId()}`
  const { getData, reset, setModified } = useForm()
  const { closeModal, openModal } = useModal()
  const { hasSavePermission } = useDocumentInfo()
  const set = useQuestionSet()

  const exportFile = (): void => {
    const { name, names, title = name, titles = names } = getData() as Data
    const definition = questionsDefinition(set, { title: title ?? null, titles })
    saveFile(definitionText(definition), `${questionName(title ?? '')}.questions.json`)
  }
  const take = async ({ layout, questions, scores, title, titles }: QuestionsDefinition) => {
    const data = getData() as Data
    const called = 'title' in data ? { title, titles } : { name: title, names: titles }
    const isCalled = Boolean(data.title ?? data.name)
    await reset({ ...data, ...(isCalled ? {} : called), layout, questions, scores })
    setModified(true)
    closeModal(slug)
    toastSuccess(text('definitionTaken'))
  }

  return (
    <div className="pcp-admin-definition">
      <Button
        buttonStyle="secondary"
        disabled={set.questions.length === 0}
        onClick={exportFile}
        size="small"
      >
        {text('definitionExport')}
      </Button>
      {hasSavePermission === false ? null : (
        <Button buttonStyle="secondary" onClick={() => openModal(slug)} size="small">
          {text('definitionImport')}
        </Button>
      )}
      <PortalDialog drawer slug={slug} title={text('definitionImport')}>
        <ImportFile current={set} onTake={take} slug={slug} />
      </PortalDialog>
    </div>
  ) satisfies ReactNode
}
