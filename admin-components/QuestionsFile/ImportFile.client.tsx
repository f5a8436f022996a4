'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'

import { compareSets } from '../../src/core/questions/compareSets.js'
import {
  MOST_DEFINITION_BYTES,
  readDefinition,
  type QuestionsDefinition,
  type ReadDefinition,
} from '../../src/core/questions/definition.js'
import type { ReadSet } from '../../src/core/questions/readSet.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ChangesList } from './ChangesList.client.js'
import { FileProblems } from './FileProblems.client.js'

const TOO_LARGE: ReadDefinition = { faults: [], file: 'TOO_LARGE', ok: false, problems: [] }

/** A file that is larger than any is not read at all. */
const readFile = async (file: File): Promise<ReadDefinition> =>
  file.size > MOST_DEFINITION_BYTES ? TOO_LARGE : readDefinition(await file.text())

type Props = {
  /** What stands in the form. */
  current: ReadSet
  onTake: (definition: QuestionsDefinition) => Promise<void>
  slug: string
}

/** A file is chosen, what it would change is looked at, then it is taken into the form. */
export const ImportFile = ({ current, onTake, slug }: Props): ReactNode => {
  const id = useId()
  const { text } = usePortalTranslation()
  const [read, setRead] = useState<null | ReadDefinition>(null)
  const [busy, setBusy] = useState(false)
  const take = async (definition: QuestionsDefinition): Promise<void> => {
    setBusy(true)
    await onTake(definition)
    setBusy(false)
  }
  return (
    <div className="pcp-admin-definition__steps">
      <PortalHint>{text('definitionHint')}</PortalHint>
      <div className="field-type">
        <FieldLabel htmlFor={id} label={text('definitionFile')} required />
        <input
          accept=".json,application/json"
          data-first-focus
          id={id}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            setRead(null)
            if (file) void readFile(file).then(setRead)
          }}
          type="file"
        />
      </div>
      <div aria-live="polite">
        {read && !read.ok ? <FileProblems read={read} /> : null}
        {read?.ok ? <ChangesList changes={compareSets(current, read.definition)} /> : null}
      </div>
      <div className="pcp-admin-definition__buttons">
        {read?.ok ? (
          <ActionButton busy={busy} onClick={() => void take(read.definition)}>
            {text('definitionTake')}
          </ActionButton>
        ) : null}
        <CancelButton slug={slug} />
      </div>
    </div>
  )
}
