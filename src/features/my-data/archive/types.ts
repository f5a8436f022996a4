import type { Readable } from 'node:stream'

import type { PayloadRequest } from 'payload'

import type { FileState } from '../../../core/status/document.js'
import type { PortalSession } from '../../../identity/session.js'
import type { Telling } from '../../questions/index.js'

/** Why a file is not in the download; its row is. */
export type LeftOut = Exclude<FileState, 'ready'> | 'missing'

/** One download on its way. */
export type MyDataWork = Telling & {
  /** Documents whose files were left out, by id. Files go first, so that the lists can say so. */
  leftOut: Map<string, LeftOut>
  /**
   * When the newest document whose file was looked at was stored: what came later is for the next
   * download.
   */
  newestFile: string | undefined
  req: PayloadRequest
  session: PortalSession
}

/** A line of the page for people; plain text, escaped when it is written. */
export type ArchiveFact = { href?: string; image?: string; label: string; text: string }

/** One row: as data for programs and as facts for people. */
export type ArchiveItem = { data: Record<string, unknown>; facts: ArchiveFact[]; title: string }

export type ArchiveSection = {
  items: () => AsyncIterable<ArchiveItem[]>
  name: string
  note?: string
  title: string
}

/** A file of the archive. Who takes one reads its stream or destroys it. */
export type Entry = { mtime: Date; name: string; stream: Readable }
