import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getSettings } from '../../../config/settings.js'
import { sameID, toID } from '../../../core/ids.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { createRow } from '../../../data/createRow.js'
import { listRows } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { PortalError } from '../../../errors/PortalError.js'
import { MOST_PAGES, mergePages, type Turn } from '../../../files/pdf/mergePages.js'
import { uploadOf } from '../../../files/prepared.js'
import { prepareFile, type PreparedFile } from '../../../files/prepareFile.js'
import { filesOf, type RequestFile } from '../merge/filesOf.js'
import { inTurn } from '../merge/inTurn.js'
import { splitFile } from '../merge/splitFile.js'
import { requireOwnRequest } from '../ownRequest.js'

const MEGABYTE = 1024 * 1024
/** What is put together may be so many times as large as one upload: it stands in memory. */
const TIMES = 2

const target = z.object({ id: field.id })
const page = z
  .object({
    document: field.id,
    /** From 1; all pages of the document where it is left out. */
    page: field.wholeNumber(1, MOST_PAGES).nullish(),
    /** Quarter turns clockwise. */
    turn: z
      .union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
      .meta({ graphql: 'Int' })
      .nullish(),
  })
  .meta({ title: 'PortalPage' })
const mergeFilesInput = target.extend({
  name: field.typedText(TEXT_LIMITS.composedName),
  pages: z.array(page).min(1).max(MOST_PAGES),
})
type Input = z.output<typeof mergeFilesInput>

/** The files that are wanted, each once, in the order of their first page. */
const chosenOf = (files: readonly RequestFile[], { pages }: Input): RequestFile[] => {
  const ids = [...new Set(pages.map((one) => String(one.document)))]
  return ids.map((id) => {
    const file = files.find(({ document }) => sameID(document.id, id))
    const index = pages.findIndex((one) => sameID(one.document, id))
    if (!file)
      throw new PortalError('INVALID_INPUT', {
        problems: [{ code: 'NOT_IN_LIST', field: `pages.${index}.document` }],
      })
    if (toID(file.document.mergedInto) !== null) throw new PortalError('ALREADY_MERGED')
    return file
  })
}

const checkSize = (files: readonly RequestFile[], megabytes: number): void => {
  const bytes = files.reduce((sum, { document }) => sum + (document.filesize ?? 0), 0)
  // guard: merged-bytes-bounded
  if (bytes > TIMES * megabytes * MEGABYTE)
    throw new PortalError('FILE_TOO_LARGE', { field: 'pages', values: { megabytes } })
}

/** Writes the PDF into a folder of its own and looks into it as into any file that comes in. */
const build = async (
  req: PayloadRequest,
  { chosen, folder, pages }: { chosen: readonly RequestFile[]; folder: string } & Input,
): Promise<PreparedFile> => {
  const { maxMegabytes: megabytes } = (await getSettings(req)).upload
  checkSize(chosen, megabytes)
  const wanted = pages.map((one) => ({
    page: one.page ?? undefined,
    source: chosen.findIndex(({ document }) => sameID(document.id, one.document)),
    turn: (one.turn ?? 0) satisfies Turn,
  }))
  const sources = chosen.map(({ source }) => source)
  const file = path.join(folder, 'merged')
  const size = await inTurn(async () => {
    const bytes = await mergePages(sources, wanted)
    await writeFile(file, bytes, { mode: 0o600 })
    return bytes.byteLength
  })
  // guard: merged-result-bounded
  if (size > megabytes * MEGABYTE)
    throw new PortalError('FILE_TOO_LARGE', { field: 'pages', values: { megabytes } })
  const prepared = await prepareFile(req.payload, { path: file, size })
  if (prepared.scanState === 'infected') throw new PortalError('FILE_INFECTED', { field: 'pages' })
  return prepared
}

/**
 * Puts pages of the files that came in for a request together into one PDF, in the order and turned
 * as staff say, under a name of the client's files. What it is made of stays, marked as part of it;
 * `splitMerged` takes it apart again.
 * @throws 401, 404, 403, 400, 413, 415, 409 ALREADY_MERGED
 */
export const mergeFiles = defineAction({
  name: 'mergeFiles',
  does: 'Puts pages of the files that came in for a request together into one PDF',
  who: 'staff with client management, owning agency',
  input: mergeFilesInput,
  output: rowOf('clientDocuments'),
  status: 201,
  run: async (req, input) => {
    const work = await requireOwnRequest(req, parseInput(target, input).id)
    const { agency, client, request } = work
    const wanted = parseInput(mergeFilesInput, input)
    const chosen = chosenOf(await filesOf(req, request.id), wanted)
    const folder = await mkdtemp(path.join(tmpdir(), 'portal-merge-'))
    try {
      const prepared = await build(req, { ...wanted, chosen, folder })
      const id = randomUUID()
      const documents = chosen.map(({ document }) => document.id)
      const row = await insertWithEffects(req, {
        audit: {
          action: 'document.merged',
          agency: agency.id,
          client,
          detail: { files: documents.length, request: request.id },
        },
        effects: [{ documents, into: id, key: `mark-merged:${id}`, kind: 'mark-merged' }],
        id,
        insert: (carried) =>
          createRow(
            req,
            'clientDocuments',
            {
              ...carried,
              agency: agency.id,
              category: request.category ?? null,
              client,
              name: wanted.name,
              private: request.private,
              request: request.id,
            },
            uploadOf(prepared),
          ),
        key: 'clientDocuments',
        tell: { agency: agency.id, client, private: request.private, type: 'request' },
      })
      // Of two at once the first has the files: what the other made of them goes again
      const marked = await listRows(
        req,
        'clientDocuments',
        { mergedInto: { equals: id } },
        { limit: documents.length, select: { mergedInto: true } },
      )
      if (marked.length < documents.length) {
        await splitFile(req, id)
        throw new PortalError('ALREADY_MERGED')
      }
      return row
    } finally {
      await rm(folder, { force: true, recursive: true })
    }
  },
})
