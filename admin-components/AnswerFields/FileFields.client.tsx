'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

import { ACCEPTED_TYPES } from '../../src/core/fileTypes.js'
import { localized } from '../../src/core/localized.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useProblem } from '../hooks/useProblem.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { ProblemText } from '../ProblemText/index.client.js'
import { formatDate } from '../shared/formatDate.js'
import { useAnswerFiles, type AnswerFilesPlace, type NamedFile } from './answerFiles.js'
import type { OneAnswer } from './answerProps.js'

const base = 'pcp-admin-answers'

/** So many files of one question, where its author says nothing. */
const MOST = 10

/** An answer names files by their ids, and keeps what they are called. */
const filesIn = (value: unknown): NamedFile[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const given = answersIn(one)
    const [id, name] = [given.get('id'), given.get('name')]
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name : id }] : []
  })

type AddProps = {
  /** Under which the server says what is wrong. */
  name: string
  onAdd: (file: NamedFile) => void
  place: AnswerFilesPlace
}

/** Chooses a category, then a file from this device, which is stored at once. */
const UploadFile = ({ name, onAdd, place }: AddProps): ReactNode => {
  const { text } = usePortalTranslation()
  const id = useId()
  const problem = useProblem(name)
  const { busy, failure, run } = useAction()
  const [category, setCategory] = useState('')
  const [said, setSaid] = useState('')
  // Other answers are written while a file is on its way: it is added to those of then
  const added = useRef(onAdd)
  useEffect(() => {
    added.current = onAdd
  }, [onAdd])
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setSaid(text('answersFileSending', { name: file.name }))
    const stored = await run(() => place.upload(file, category || null))
    setSaid(stored ? text('answersFileStored', { name: stored.name }) : '')
    if (stored) added.current(stored)
  }
  const why = failure?.problems.map(({ message }) => message).join(' ')
  return (
    <>
      <SelectBox
        choices={[...place.categories]}
        label={text('answersFileCategory')}
        name={`${name}.category`}
        onChange={setCategory}
        placeholder={text('answersFileNoCategory')}
        value={category}
      />
      <div className="field-type pcp-admin-field">
        <FieldLabel htmlFor={id} label={text('answersFileUpload')} />
        <input
          {...problem.control}
          accept={ACCEPTED_TYPES.join(',')}
          aria-busy={busy}
          className={`${base}__upload`}
          id={id}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen once more
            target.value = ''
            void take(file)
          }}
          type="file"
        />
        <ProblemText id={problem.id} message={problem.message} />
      </div>
      <p className={`${base}__said`} role="status">
        {said}
      </p>
      <PortalAlert message={why || failure?.message} />
    </>
  )
}

/** Chooses one of the files that the client has already. */
const ThereAlready = ({
  chosen,
  name,
  onAdd,
  place,
}: AddProps & { chosen: readonly NamedFile[] }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const offered = place.files.filter((file) => !chosen.some(({ id }) => id === file.id))
  if (offered.length === 0) return null
  return (
    <SelectBox
      choices={offered.map(({ createdAt, id, name: called }) => ({
        label: `${called} (${formatDate({ date: createdAt, language })})`,
        value: id,
      }))}
      label={text('answersFileThere')}
      name={`${name}.there`}
      onChange={(wanted) => {
        const file = offered.find(({ id }) => id === wanted)
        if (file) onAdd({ id: file.id, name: file.name })
      }}
      placeholder={text('answersChoose')}
      value=""
    />
  )
}

/** Files as an answer: new ones from this device, or those that the client has already. */
export const FileFields = ({ name, onChange, question, value }: OneAnswer): ReactNode => {
  const { language, text } = usePortalTranslation()
  const place = useAnswerFiles()
  const group = useRef<HTMLFieldSetElement>(null)
  const chosen = filesIn(value)
  const isFull = chosen.length >= Number(question.max ?? MOST)
  const set = (files: readonly NamedFile[]): void => {
    onChange(files)
    // The button that was pressed is gone, or the list that was chosen from
    group.current?.focus()
  }
  const add = (file: NamedFile): void => onChange([...chosen, file])
  return (
    <fieldset className={`${base}__parts`} data-field={name} ref={group} tabIndex={-1}>
      <legend>
        {localized(question.label, language)}
        {question.required ? <span className="required">*</span> : null}
      </legend>
      {chosen.length > 0 ? (
        <ul className={`${base}__files`}>
          {chosen.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <button
                aria-label={text('answersFileRemove', { name: file.name })}
                onClick={() => set(chosen.filter(({ id }) => id !== file.id))}
                type="button"
              >
                {text('answersRemove')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {place && !isFull ? (
        <>
          <UploadFile name={name} onAdd={add} place={place} />
          <ThereAlready chosen={chosen} name={name} onAdd={add} place={place} />
        </>
      ) : null}
    </fieldset>
  )
}
