import { expect } from 'vitest'

import { docsOf, outcome } from './outcome.js'
import { HEADERS } from './uploads.js'
import type { Answer, Visitor } from './visitor.js'

type Named = { data: Buffer | string; name: string }
type Order = { from?: number; source?: string; takeFile?: string[] }

/** A file of JSON, as it is chosen. */
export const jsonFile = (value: unknown, name = 'services.json'): Named => ({
  data: JSON.stringify(value),
  name,
})

/** A service as small as HSDS lets it be. */
export const service = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  ...more,
})

/** What a super user does with files for the directory, and what is there then. */
export const importsOf = (root: { visitor: Visitor }) => {
  const send = (
    path: '' | '/preview',
    files: readonly Named[],
    { from, source = 'County', takeFile = [] }: Order = {},
    visitor: Visitor = root.visitor,
  ): Promise<Answer> => {
    const body = new FormData()
    body.append('source', source)
    if (from !== undefined) body.append('from', String(from))
    for (const id of takeFile) body.append('takeFile', id)
    for (const { data, name } of files)
      body.append('file', new File([new Uint8Array(Buffer.from(data))], name))
    return visitor.call(`/portal/resources/import${path}`, {
      body,
      headers: HEADERS,
      method: 'POST',
    })
  }
  const done = async (path: '' | '/preview', files: readonly Named[], order?: Order) => {
    const answer = await send(path, files, order)
    expect(outcome(answer), answer.text).toBe('200')
    return answer.body
  }
  const rowsOf = async (source: string) =>
    docsOf(
      await root.visitor.call(
        `/resources?limit=100&sort=externalID&where[importSource][equals]=${source}`,
      ),
    )
  const rowOf = async (source: string, id: string) => {
    const row = (await rowsOf(source)).find(({ externalID }) => externalID === `${source}:${id}`)
    if (!row) throw new Error(`no place ${source}:${id}`)
    return row
  }
  return {
    edit: async (source: string, id: string, data: Record<string, unknown>): Promise<void> => {
      const row = await rowOf(source, id)
      const answer = await root.visitor.call(`/resources/${row.id}`, {
        body: data,
        method: 'PATCH',
      })
      expect(outcome(answer)).toBe('200')
    },
    preview: (files: readonly Named[], order?: Order) => done('/preview', files, order),
    rowOf,
    rowsOf,
    run: (files: readonly Named[], order?: Order) => done('', files, order),
    send,
  }
}
