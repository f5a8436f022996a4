'use client'

import { useEffect, useRef, useState, type ChangeEvent } from 'react'

import { ACCEPT_FILES, ACCEPT_PHOTOS, isHEIC } from '../../../../core/fileTypes.js'
import { PageThumbnail, type PickedPage } from './PageThumbnail.client.js'
import { sendPages } from './sendPages.client.js'

export type FilePickerTexts = {
  failed: string
  filesHint: string
  filesLabel: string
  more: string
  page: string
  pages: string
  photoHint: string
  photoLabel: string
  remove: string
  send: string
  sendMany: string
  sendOne: string
  sending: string
}
type Props = {
  doneURL: string
  error: string | undefined
  texts: FilePickerTexts
}

/**
 * `{{name}}` in a text that came as a prop, filled in here because only the browser knows the
 * value.
 */
const fill = (text: string, name: string, value: number): string =>
  text.replace(`{{${name}}}`, String(value))

/**
 * Two plain file inputs that send themselves with the form. With scripts, what is chosen becomes a
 * list of pages that can grow and shrink, and sending shows how far it is.
 */
export const FilePicker = ({ doneURL, error, texts }: Props) => {
  const root = useRef<HTMLDivElement>(null)
  const added = useRef(0)
  const [pages, setPages] = useState<readonly PickedPage[]>([])
  const [percent, setPercent] = useState<null | number>(null)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    const form = root.current?.closest('form')
    if (!form) return undefined
    const onSubmit = (event: Event): void => {
      if (pages.length === 0) return
      event.preventDefault()
      setProblem('')
      setPercent(0)
      sendPages({ files: pages.map(({ file }) => file), form, onProgress: setPercent }).then(
        (leadsTo) => {
          window.location.assign(leadsTo ?? doneURL)
        },
        (reason: unknown) => {
          setPercent(null)
          setProblem(reason instanceof Error && reason.message ? reason.message : texts.failed)
        },
      )
    }
    form.addEventListener('submit', onSubmit)
    return () => {
      form.removeEventListener('submit', onSubmit)
    }
  }, [doneURL, pages, texts.failed])

  const add = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(event.currentTarget.files ?? [])].map((file) => {
      added.current += 1
      // Most browsers cannot draw a HEIC
      const drawn = file.type.startsWith('image/') && !isHEIC(file.type)
      const picture = drawn ? URL.createObjectURL(file) : null
      return { file, key: added.current, picture }
    })
    event.currentTarget.value = ''
    setPages((before) => [...before, ...chosen])
  }
  const remove = (page: PickedPage): void => {
    if (page.picture) URL.revokeObjectURL(page.picture)
    setPages((before) => before.filter(({ key }) => key !== page.key))
  }
  const sendLabel =
    pages.length === 0
      ? texts.send
      : pages.length === 1
        ? texts.sendOne
        : fill(texts.sendMany, 'count', pages.length)
  const describedBy = `field-file-hint${error ? ' field-file-error' : ''}`

  return (
    <div className="pcp-form" ref={root}>
      <div className={`pcp-field${error ? ' pcp-field--bad' : ''}`}>
        <label className="pcp-label" htmlFor="field-file">
          {pages.length > 0 ? texts.more : texts.filesLabel}
        </label>
        <span className="pcp-hint" id="field-file-hint">
          {texts.filesHint}
        </span>
        {error ? (
          <span className="pcp-fieldError" id="field-file-error">
            {error}
          </span>
        ) : null}
        <input
          accept={ACCEPT_FILES}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={`pcp-input pcp-input--file${pages.length > 0 ? ' pcp-input--taken' : ''}`}
          id="field-file"
          multiple
          name="file"
          onChange={add}
          type="file"
        />
      </div>
      <div className="pcp-field pcp-onlyPhone">
        <label className="pcp-label" htmlFor="field-photo">
          {texts.photoLabel}
        </label>
        <span className="pcp-hint" id="field-photo-hint">
          {texts.photoHint}
        </span>
        <input
          accept={ACCEPT_PHOTOS}
          aria-describedby="field-photo-hint"
          capture="environment"
          className="pcp-input pcp-input--file"
          id="field-photo"
          name="file"
          onChange={add}
          type="file"
        />
      </div>
      {pages.length > 0 ? (
        <ul aria-label={texts.pages} className="pcp-pages" role="list">
          {pages.map((page, index) => (
            <PageThumbnail
              key={page.key}
              label={fill(texts.page, 'number', index + 1)}
              onRemove={() => {
                remove(page)
              }}
              page={page}
              remove={fill(texts.remove, 'number', index + 1)}
            />
          ))}
        </ul>
      ) : null}
      {percent === null ? null : (
        <div className="pcp-stack pcp-stack--tight">
          <p className="pcp-quiet" id="pcp-sending">
            {fill(texts.sending, 'percent', percent)}
          </p>
          <progress
            aria-labelledby="pcp-sending"
            className="pcp-progress"
            max={100}
            value={percent}
          />
        </div>
      )}
      <div aria-live="assertive">{problem ? <p className="pcp-error">{problem}</p> : null}</div>
      <button className="pcp-button" disabled={percent !== null} type="submit">
        {sendLabel}
      </button>
    </div>
  )
}
