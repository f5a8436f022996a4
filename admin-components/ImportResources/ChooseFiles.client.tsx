'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useProblem } from '../hooks/useProblem.js'
import type { ImportOrder } from '../hooks/useResourceImport.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { ProblemText } from '../ProblemText/index.client.js'
import type { Failure } from '../shared/callPortal.js'

type FilesProps = { onChange: (files: readonly File[]) => void }

const FilesBox = ({ onChange }: FilesProps): ReactNode => {
  const { text } = usePortalTranslation()
  const id = useId()
  const problem = useProblem('file')
  return (
    <div className="field-type pcp-admin-field" data-field="file">
      <FieldLabel htmlFor={id} label={text('importFiles')} required />
      <input
        {...problem.control}
        accept=".json,.csv,.zip"
        className="pcp-admin-import__files"
        data-first-focus
        id={id}
        multiple
        onChange={({ target }) => onChange([...(target.files ?? [])])}
        type="file"
      />
      <ProblemText id={problem.id} message={problem.message} />
    </div>
  )
}

/** One that was imported from before, or a new one and its name. */
export type SourceChoice = { known: string; named: string }

type Props = {
  failure: Failure | null
  onChosen: (order: ImportOrder) => void
  onSource: (source: SourceChoice) => void
  slug: string
  /** Kept by who shows this: it stays where files turn out to be no good. */
  source: SourceChoice
  sources: readonly string[]
}

/** Which files, and whose data they are. */
export const ChooseFiles = ({
  failure,
  onChosen,
  onSource,
  slug,
  source: { known, named },
  sources,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [files, setFiles] = useState<readonly File[]>([])
  const [missing, setMissing] = useState<Failure | null>(null)
  const choose = (): void => {
    const message = text('importFilesMissing')
    const problems = [{ field: 'file', message }]
    setMissing(
      files.length === 0 ? { code: null, message, ok: false, problems, status: 400 } : null,
    )
    if (files.length > 0) onChosen({ files, source: known || named })
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={false} type="submit">
            {text('importCheck')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={missing ?? failure}
      onSubmit={choose}
    >
      <PortalHint>{text('importIntro')}</PortalHint>
      <FilesBox onChange={setFiles} />
      {sources.length > 0 ? (
        <SelectBox
          choices={sources.map((source) => ({ label: source, value: source }))}
          label={text('importSource')}
          name={known ? 'source' : 'known'}
          onChange={(value) => onSource({ known: value, named })}
          placeholder={text('importSourceNew')}
          value={known}
        />
      ) : null}
      {known === '' ? (
        <TextBox
          label={text(sources.length > 0 ? 'importSourceName' : 'importSource')}
          name="source"
          onChange={(value) => onSource({ known, named: value })}
          required
          value={named}
        />
      ) : null}
      <PortalHint>{text('importSourceHint')}</PortalHint>
    </PortalForm>
  )
}
