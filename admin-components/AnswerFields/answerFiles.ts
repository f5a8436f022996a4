import { createContext, useContext } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { SelectChoice } from '../PortalFields/index.client.js'
import type { PortalAnswer } from '../shared/callPortal.js'

/** A file that stands in an answer. */
export type NamedFile = { id: string; name: string }

/** What the files of answers are chosen from, and where new ones go. */
export type AnswerFilesPlace = {
  /** Under which files can be filed. */
  categories: readonly SelectChoice[]
  /** Files of the client that may be named, the newest first. */
  files: readonly (NamedFile & { createdAt: string })[]
  /** A file is on its way. */
  isSending: boolean
  /** Stores a file among those of the client. */
  upload: (file: File, category: ID | null) => Promise<PortalAnswer<NamedFile>>
}

/** Without one no file can be given. */
export const AnswerFilesContext = createContext<AnswerFilesPlace | null>(null)
export const useAnswerFiles = (): AnswerFilesPlace | null => useContext(AnswerFilesContext)
