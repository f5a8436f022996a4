import { useCallback, useRef, useState } from 'react'

import type { ImportPart, ImportProblem } from '../../src/contract/resourceImport.js'
import type { Failure } from '../shared/callPortal.js'
import { portalPath } from '../shared/portalPath.js'
import { useSendForm } from './usePortalCall.js'

export type ImportedRowProblem = { code: ImportProblem; detail: string; id: string; name: string }
export type ImportedChange = {
  changed: readonly ImportPart[]
  edited: readonly ImportPart[]
  externalID: string
  id: string
  name: string
}
/** What an import would do, as its endpoint answers. */
export type ImportPreview = {
  added: number
  addedNames: readonly string[]
  changed: number
  changes: readonly ImportedChange[]
  dropped: readonly { count: number; field: string }[]
  edited: number
  missing: readonly { id: string; name: string }[]
  missingCount: number
  problemCount: number
  problems: readonly ImportedRowProblem[]
  refused: number
  terms: readonly { categories: readonly string[]; count: number; name: string }[]
  unchanged: number
  unknownLanguages: readonly string[]
}
type Part = {
  added: number
  changed: number
  kept: number
  next: null | number
  problems: readonly ImportedRowProblem[]
  total: number
  unchanged: number
}
/** What was done so far, and where it goes on. */
export type ImportDone = Part & { stopped: null | string }

/** What is chosen: the same is looked at and then imported. */
export type ImportOrder = { files: readonly File[]; source: string }

export type ImportState =
  | { done: ImportDone; kind: 'done'; order: ImportOrder; takes: readonly string[] }
  | { done: number; kind: 'importing'; total: number }
  | { failure: Failure | null; kind: 'choosing' }
  | { kind: 'checked'; order: ImportOrder; preview: ImportPreview }
  | { kind: 'checking' }

const NOTHING: ImportDone = {
  added: 0,
  changed: 0,
  kept: 0,
  next: 0,
  problems: [],
  stopped: null,
  total: 0,
  unchanged: 0,
}

const formOf = ({ files, source }: ImportOrder): FormData => {
  const form = new FormData()
  form.append('source', source)
  for (const file of files) form.append('file', file, file.name)
  return form
}

const together = (before: ImportDone, part: Part): ImportDone => ({
  added: before.added + part.added,
  changed: before.changed + part.changed,
  kept: before.kept + part.kept,
  next: part.next,
  problems: [...before.problems, ...part.problems],
  stopped: null,
  total: part.total,
  unchanged: before.unchanged + part.unchanged,
})

type Import = {
  back: () => void
  check: (order: ImportOrder) => Promise<void>
  run: (order: ImportOrder, takes: readonly string[], from?: ImportDone) => Promise<void>
  state: ImportState
}

/** Looks at files, then imports them part by part; a second press while one is under way does nothing. */
export const useResourceImport = (): Import => {
  const send = useSendForm()
  const [state, setState] = useState<ImportState>({ failure: null, kind: 'choosing' })
  const busy = useRef(false)

  const check = useCallback(
    async (order: ImportOrder): Promise<void> => {
      if (busy.current) return
      busy.current = true
      setState({ kind: 'checking' })
      const answer = await send<ImportPreview>(portalPath('previewResourceImport'), formOf(order))
      busy.current = false
      setState(
        answer.ok
          ? { kind: 'checked', order, preview: answer.data }
          : { failure: answer, kind: 'choosing' },
      )
    },
    [send],
  )

  const run = useCallback(
    async (order: ImportOrder, takes: readonly string[], from = NOTHING): Promise<void> => {
      if (busy.current) return
      busy.current = true
      let done = from
      setState({ done: done.next ?? 0, kind: 'importing', total: done.total })
      while (done.next !== null) {
        const form = formOf(order)
        form.append('from', String(done.next))
        for (const id of takes) form.append('takeFile', id)
        const answer = await send<Part>(portalPath('importResources'), form)
        if (!answer.ok) {
          done = { ...done, stopped: answer.message }
          break
        }
        done = together(done, answer.data)
        if (done.next !== null) setState({ done: done.next, kind: 'importing', total: done.total })
      }
      busy.current = false
      setState({ done, kind: 'done', order, takes })
    },
    [send],
  )
  const back = useCallback(() => setState({ failure: null, kind: 'choosing' }), [])
  return { back, check, run, state }
}
