import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { FlattenedField } from 'payload'

import { getContext } from '../../src/config/context.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'

type Known = Readonly<Record<string, number | string>>

const related = (field: FlattenedField, ids: Known): unknown => {
  const to = 'relationTo' in field ? field.relationTo : undefined
  const id = typeof to === 'string' ? (ids[to] ?? null) : null
  if (!('hasMany' in field && field.hasMany)) return id
  return id === null ? [] : [id]
}

const chosen = (field: FlattenedField): unknown => {
  const first = 'options' in field ? field.options[0] : undefined
  const value = typeof first === 'object' ? first.value : first
  return 'hasMany' in field && field.hasMany ? [value] : value
}

const words = (canary: string): string => `${canary} ${randomUUID().slice(0, 8)}`

const MAKERS: Readonly<
  Record<string, (field: FlattenedField, canary: string, ids: Known) => unknown>
> = {
  checkbox: () => false,
  date: () => new Date().toISOString(),
  email: (_, canary) => `${words(canary).replace(' ', '-')}@client.example`.toLowerCase(),
  json: (_, canary) => ({ said: canary }),
  number: () => 1,
  relationship: (field, _, ids) => related(field, ids),
  richText: (_, canary) => ({ said: canary }),
  select: chosen,
  text: (_, canary) => words(canary),
  textarea: (_, canary) => words(canary),
  upload: (field, _, ids) => related(field, ids),
}

const valueOf = (field: FlattenedField, canary: string, ids: Known): unknown =>
  MAKERS[field.type]?.(field, canary, ids)

/** Puts a row into a collection whose every text says `canary`, made from the collection's own fields. */
export const plantRow = async (
  { payload }: Pick<PortalApp, 'payload'>,
  slug: string,
  { canary, ids, set = {} }: { canary: string; ids: Known; set?: Record<string, unknown> },
): Promise<string> => {
  const fields = payload.collections[slug]?.config.flattenedFields ?? []
  const data = Object.fromEntries(
    fields
      .map((field): [string, unknown] => [field.name, valueOf(field, canary, ids)])
      .filter(([, value]) => value !== undefined),
  )
  const row = (await payload.db.create({
    collection: slug,
    data: { ...data, effects: undefined, effectsPendingAt: undefined, ...set, id: randomUUID() },
    req: {},
  })) as { id: string }
  return row.id
}

/** Tables and files in which one of the words stands. */
export const findWords = async (app: PortalApp, words: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  const look = (where: string, text: string): void => {
    for (const word of words) {
      if (text.toLowerCase().includes(word.toLowerCase())) found.push(`${where}: ${word}`)
    }
  }
  for (const slug of Object.keys(app.payload.collections)) {
    look(slug, JSON.stringify(await storedRows(app, slug)))
  }
  const { quarantineDirectory } = getContext(app.payload).options.upload
  for (const folder of [app.files, quarantineDirectory]) {
    if (!existsSync(folder)) continue
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const name = path.join(file.parentPath, file.name)
      look('file name', name)
      if (file.isFile()) look(file.name, (await readFile(name)).toString('latin1'))
    }
  }
  return [...new Set(found)]
}
