import { useMemo, useState } from 'react'

import type { AnswerFilesPlace, NamedFile } from '../AnswerFields/answerFiles.js'
import type { ID } from '../../src/core/ids.js'
import { isOffered } from '../../src/core/offered.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { useOffers } from './useOffers.js'
import type { OptionPage } from './useOptions.js'
import { useSendForm } from './usePortalCall.js'
import { useRead } from './useRead.js'

type Category = { id: ID; name: string }
type StoredFile = NamedFile & { createdAt: string }

export type FilesOf = {
  agency: ID
  client: ID
  /** Whether what names the files is private: else private ones are not offered. */
  private: boolean
  slugs: { agencies: string; clientDocuments: string; fileCategories: string }
  /** The task that new files are for. */
  task: string
}

const CATEGORIES = 'where[active][equals]=true&sort=name&limit=500&depth=0&select[name]=true'
/** As many as one looks through in a list. */
const MOST = 200

const filesPath = ({ client, private: isPrivate, slugs }: FilesOf): string => {
  const wanted = [
    ['client', 'equals', String(client)],
    ['isPhoto', 'not_equals', 'true'],
    ['takenBackAt', 'exists', 'false'],
    ['mergedInto', 'exists', 'false'],
    ...(isPrivate ? [] : [['private', 'not_equals', 'true']]),
  ]
  const query = new URLSearchParams([
    ['depth', '0'],
    ['limit', String(MOST)],
    ['sort', '-createdAt'],
    ['select[name]', 'true'],
    ['select[createdAt]', 'true'],
    ...wanted.map(([field, is, value], at): [string, string] => [
      `where[and][${at}][${field}][${is}]`,
      value ?? '',
    ]),
  ])
  return `/${slugs.clientDocuments}?${query.toString()}`
}

/**
 * Files of a client, for answers that name some; nothing is read where nothing asks for any. New ones
 * go the way of every file that staff upload.
 */
export const useClientFiles = (of: FilesOf, asksFiles: boolean): AnswerFilesPlace => {
  const send = useSendForm()
  const [sending, setSending] = useState(0)
  const { agency, client, private: isPrivate, slugs, task } = of
  const { offers } = useOffers(slugs.agencies, asksFiles ? agency : null)
  const { found: categories } = useRead<OptionPage<Category>>(
    asksFiles ? `/${slugs.fileCategories}?${CATEGORIES}` : null,
  )
  const { found: files } = useRead<OptionPage<StoredFile>>(asksFiles ? filesPath(of) : null)
  return useMemo(
    () => ({
      categories: (categories?.docs ?? [])
        .filter(({ id }) => isOffered(offers?.fileCategories, id))
        .map(({ id, name }) => ({ label: name, value: String(id) })),
      files: files?.docs ?? [],
      isSending: sending > 0,
      upload: async (file, category) => {
        const body = new FormData()
        body.append('file', file, file.name)
        const name = file.name.slice(0, TEXT_LIMITS.composedName)
        body.append(
          '_payload',
          JSON.stringify({
            client,
            name,
            private: isPrivate,
            task,
            ...(category === null ? {} : { category }),
          }),
        )
        setSending((before) => before + 1)
        const stored = await send<{ doc: NamedFile }>(`/${slugs.clientDocuments}`, body)
        setSending((before) => before - 1)
        return stored.ok
          ? { data: { id: stored.data.doc.id, name: stored.data.doc.name }, ok: true }
          : stored
      },
    }),
    [categories, client, files, isPrivate, offers, send, sending, slugs.clientDocuments, task],
  )
}
