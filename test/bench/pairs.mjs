/** Calls of a signed-in browser to two servers, one with few rows and one with many, and how their answers' times compare. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { compare } from './compare.mjs'
import { median, ratioOf, showRatio } from './rounds.mjs'
import { cache } from './settings.mjs'

/** What a call may take with many rows, beside what it takes with few. */
const TARGET = 1.3

/** How much longer it takes, and whether that is too much. */
export const showPair = (over, under) => {
  const ratio = ratioOf(over, under)
  return [showRatio(ratio), ratio.median <= TARGET ? '' : '**over**']
}

/** The id under which Next answers the host's `serverFunction`, which tables of Payload ask for rows. */
const serverFunction = (app) => {
  const manifest = path.join(cache, 'apps', app, '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(manifest, 'utf8'))
  const [id] = Object.entries(node).find(([, { filename }]) => filename.endsWith('layout.tsx'))
  return id
}

/** The rows of a tab of a record as `useRecordTable` asks for them. */
export const rowsOf = ({ app, client, columns, path: tab, slug, sort }) => ({
  body: JSON.stringify([
    {
      args: {
        collectionSlug: slug,
        columns: columns.map((accessor) => ({ accessor, active: true })),
        enableRowSelections: false,
        orderableFieldName: '',
        parent: { collectionSlug: 'clients', id: client, joinPath: tab },
        query: { limit: 10, page: 1, sort, where: { client: { equals: client } } },
        renderRowTypes: false,
        tableAppearance: 'condensed',
      },
      name: 'table-state',
    },
  ]),
  headers: {
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
    'next-action': serverFunction(app),
  },
  method: 'POST',
  path: `/admin/collections/clients/${client}/${tab}`,
})

/** A page as a browser asks for it. */
export const page = (address) => ({ headers: { accept: 'text/html' }, path: address })

/** What is sent to a server, with the cookies of `browser`, else of its staff. */
export const targetOf = (
  server,
  { body, browser = server.staff, headers, method, path: address },
) => ({
  ...(body ? { body } : {}),
  ...(method ? { method } : {}),
  headers: { ...browser.headers(), ...headers },
  url: `${server.origin}${typeof address === 'function' ? address(server.client) : address}`,
})

/** @throws AssertionError unless it answers 200. Answers the text. */
export const fetchTarget = async (label, { url, ...init }) => {
  const response = await fetch(url, { ...init, redirect: 'manual' })
  assert.equal(response.status, 200, `${label}: ${response.status}`)
  return response.text()
}

/** @throws AssertionError unless both answer what is expected and as much, a few digits of figures and times aside */
const assertAlike = async (label, targets) => {
  const sizes = []
  for (const target of Object.values(targets)) sizes.push((await fetchTarget(label, target)).length)
  const [few, many] = sizes
  assert.ok(few > 10 && Math.abs(many - few) / few < 0.05, `${label}: ${few} and ${many} letters`)
}

/** Lines of a table: what is called, requests a second of both, the ratio of their times, and whether it is over the target. */
export const measurePairs = async ({ calls, few, many, settings }) => {
  const lines = []
  const [ofFew, ofMany] = [calls(few), calls(many)]
  for (const label of Object.keys(ofFew)) {
    const targets = { few: targetOf(few, ofFew[label]), many: targetOf(many, ofMany[label]) }
    await assertAlike(label, targets)
    const of = await compare({ ...settings, targets })
    const { few: before, many: after } = of('perSecond')
    const [ratio, over] = showPair(before, after)
    const rates = `${median(before).toFixed(0)} → ${median(after).toFixed(0)}`
    lines.push([label, rates, ratio, over])
    console.log(`  ${label}: ${rates}, ${ratio}`)
  }
  return lines
}
