import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalCall } from './usePortalCall.js'

const PAGE_SIZE = 10

export type AvailableProgram = { id: ID; name: string; projectType?: null | string }
export type ProgramPage = {
  docs: AvailableProgram[]
  hasNextPage: boolean
  hasPrevPage: boolean
  page: number
  totalPages: number
}

/** A page of the programs of an agency with these words; null while it is asked for. */
export const useProgramList = ({
  agency,
  page,
  slug,
  words,
}: {
  agency: ID
  page: number
  slug: string
  words: string
}): { failed: boolean; found: null | ProgramPage } => {
  const call = usePortalCall()
  const [found, setFound] = useState<null | ProgramPage>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    const query = new URLSearchParams({
      depth: '0',
      limit: String(PAGE_SIZE),
      page: String(page),
      sort: 'name',
      'where[agency][equals]': String(agency),
      ...(words ? { 'where[searchText][like]': words } : {}),
    })
    void call<ProgramPage>(`/${slug}?${query.toString()}`).then((answer) => {
      if (gone) return
      setFailed(!answer.ok)
      if (answer.ok) setFound(answer.data)
    })
    return () => {
      gone = true
    }
  }, [agency, call, page, slug, words])
  return { failed, found }
}
