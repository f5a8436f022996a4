'use client'

import { Button, CheckboxInput } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ImportedChange, ImportPreview } from '../hooks/useResourceImport.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ImportList } from './ImportList.client.js'
import { partsText } from './importTexts.client.js'
import { FileWords } from './FileWords.client.js'
import { PlaceLink } from './PlaceLink.client.js'
import { ProblemRows } from './ProblemRows.client.js'

type EditedProps = {
  changes: readonly ImportedChange[]
  count: number
  onTake: (id: string) => void
  takes: readonly string[]
}

const EditedRows = ({ changes, count, onTake, takes }: EditedProps): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <ImportList
      count={count}
      hint={text('importEditedHint')}
      open
      rows={changes.map(({ changed, edited, externalID, name }) => ({
        key: externalID,
        row: (
          <>
            <strong>{name}</strong>
            <CheckboxInput
              checked={takes.includes(externalID)}
              id={`take-${externalID}`}
              label={text('importTakeFile', { parts: partsText(text, [...edited, ...changed]) })}
              onToggle={() => onTake(externalID)}
            />
          </>
        ),
      }))}
      title={text('importEdited', { count })}
    />
  )
}

type Props = {
  onBack: () => void
  onImport: (takes: readonly string[]) => void
  preview: ImportPreview
  resources: string
}

/** What an import would do, in numbers and then one by one; what was edited by hand is decided here. */
export const PreviewStep = ({ onBack, onImport, preview, resources }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [takes, setTakes] = useState<readonly string[]>([])
  const head = useRef<HTMLUListElement>(null)
  // The button that was pressed is gone: go on where the numbers begin
  useEffect(() => head.current?.focus(), [])
  const { added, changed, changes } = preview
  const edited = changes.filter((change) => change.edited.length > 0)
  const others = changes.filter((change) => change.changed.length > 0)
  const alone = edited.filter(
    (change) => change.changed.length === 0 && takes.includes(change.externalID),
  )
  const count = added + changed + alone.length
  const take = (id: string): void =>
    setTakes(takes.includes(id) ? takes.filter((one) => one !== id) : [...takes, id])
  return (
    <PortalForm
      buttons={
        <>
          {count > 0 ? (
            <ActionButton busy={false} type="submit">
              {text('importRun', { count })}
            </ActionButton>
          ) : null}
          <Button buttonStyle="secondary" onClick={onBack}>
            {text('importBack')}
          </Button>
        </>
      }
      failure={null}
      onSubmit={() => onImport(takes)}
    >
      <ul className="pcp-admin-import__numbers" ref={head} tabIndex={-1}>
        <li>{text('importAdded', { count: added })}</li>
        <li>{text('importChanged', { count: changed })}</li>
        <li>{text('importUnchanged', { count: preview.unchanged })}</li>
        <li>{text('importRefused', { count: preview.refused })}</li>
      </ul>
      {count === 0 && edited.length === 0 ? (
        <PortalHint>{text(preview.unchanged > 0 ? 'importNothing' : 'importNoneTaken')}</PortalHint>
      ) : null}
      <EditedRows changes={edited} count={preview.edited} onTake={take} takes={takes} />
      <ImportList
        count={added}
        rows={preview.addedNames.map((name, index) => ({ key: String(index), row: name }))}
        title={text('importAdded', { count: added })}
      />
      <ImportList
        count={changed}
        rows={others.map((change) => ({
          key: change.externalID,
          row: (
            <>
              <PlaceLink id={change.id} name={change.name} resources={resources} />
              <span>{partsText(text, change.changed)}</span>
            </>
          ),
        }))}
        title={text('importChanged', { count: changed })}
      />
      <ProblemRows
        count={preview.problemCount}
        problems={preview.problems}
        title={text('importProblems', { count: preview.problemCount })}
      />
      <ImportList
        count={preview.missingCount}
        hint={text('importMissingHint')}
        rows={preview.missing.map(({ id, name }) => ({
          key: id,
          row: <PlaceLink id={id} name={name} resources={resources} />,
        }))}
        title={text('importMissing', { count: preview.missingCount })}
      />
      <FileWords preview={preview} resources={resources} />
    </PortalForm>
  )
}
