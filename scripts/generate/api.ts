import { readFileSync } from 'node:fs'

import type { Action, RawEndpoint } from '../../src/actions/defineAction.js'
import type { ActionRow } from '../../src/contract/actionRow.js'
import { ACTIONS, type ActionName } from '../../src/contract/actions.js'
import { ENDPOINT_ROOT } from '../../src/core/slugs.js'
import { ACTION_REGISTRY } from '../../src/registry/actions.js'
import type { Generated } from './generated.js'
import { createShapeWriter, type Named } from './shapes.js'

const FILE = 'docs/api.md'
const BETWEEN = /(<!-- actions: .*? -->\n)[^]*(\n<!-- \/actions -->)/

const heading = (feature: string): string => {
  const words = feature.replaceAll('-', ' ')
  return `### ${words[0]?.toUpperCase()}${words.slice(1)}`
}

const inCode = (text: string): string => (text.startsWith('a row') ? text : `\`${text}\``)

type Writer = ReturnType<typeof createShapeWriter>

const shapesOf = (write: Writer, entry: Action | RawEndpoint): string[] => {
  if ('handler' in entry) return []
  const row: ActionRow = ACTIONS[entry.name]
  const body = row.method === 'post' ? write.bodyOf(entry.input) : ''
  const answer = entry.http?.respond ? '' : write.answerOf(entry.output)
  const status = entry.status === 201 ? '201, ' : ''
  return [
    ...(body ? [`Takes \`${body}\`.`] : []),
    ...(answer ? [`Answers ${status}${inCode(answer)}.`] : []),
  ]
}

const describe = (write: Writer, name: ActionName): string => {
  const entry = ACTION_REGISTRY[name] as unknown as Action | RawEndpoint
  const { graphQL, method, path }: ActionRow = ACTIONS[name]
  const field =
    graphQL === null ? 'no mutation' : `${method === 'get' ? 'query ' : ''}\`${graphQL}\``
  return [
    `**${method.toUpperCase()} \`${ENDPOINT_ROOT}${path}\`** · ${field} · ${entry.who}\\`,
    [`${entry.does}.`, ...shapesOf(write, entry)].join(' '),
  ].join('\n')
}

const actions = (): string => {
  const named: Named = new Map()
  const write = createShapeWriter(named)
  const names = Object.keys(ACTIONS) as ActionName[]
  const features = [...new Set(names.map((name) => ACTIONS[name].feature))].toSorted()
  const sections = features.map((feature) =>
    [
      heading(feature),
      ...names
        .filter((name) => ACTIONS[name].feature === feature)
        .map((name) => describe(write, name)),
    ].join('\n\n'),
  )
  const types = [...named]
    .map(([name, shape]) => `- \`${name}\`: \`${shape}\``)
    .toSorted((one, other) => one.localeCompare(other))
  return [...sections, '### Named answers', types.join('\n')].join('\n\n')
}

/** The endpoints, mutations and server calls of docs/api.md, made of the table of actions; the prose around stays. */
export const api: Generated = {
  path: FILE,
  text: () =>
    readFileSync(FILE, 'utf8').replace(
      BETWEEN,
      (_, before: string, after: string) => `${before}\n${actions()}\n${after}`,
    ),
}
