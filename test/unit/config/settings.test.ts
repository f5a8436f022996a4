import type { Field } from 'payload'
import { expect, test } from 'vitest'

import { createPortalSettingsGlobal } from '../../../collections/portal-settings/index.js'
import { ownContext } from '../../support/ownCollections.js'
import { isNode, nodesIn, readSources, text, type Node } from '../../support/sources.js'

const ACCESSOR = 'src/config/settings.ts'
const FOLDERS = ['src', 'collections', 'hooks', 'access', 'admin-components']

/** `a.b.c` as `['a', 'b', 'c']`; of anything else as much as has names. */
const chain = (node: unknown): string[] => {
  if (!isNode(node)) return []
  if (node.type === 'ChainExpression') return chain(node.expression)
  if (node.type !== 'MemberExpression') return [text(node) ?? '']
  return [...chain(node.object), text(node.property) ?? '']
}

/** Names that `const { a: { b } } = …` takes out, as paths. */
const taken = (pattern: unknown): string[][] =>
  isNode(pattern) && pattern.type === 'ObjectPattern'
    ? (pattern.properties as Node[]).flatMap(({ key, value }) => {
        const deeper = taken(value)
        const name = text(key) ?? ''
        return deeper.length > 0 ? deeper.map((path) => [name, ...path]) : [[name]]
      })
    : []

/** Paths of options that a code reads: `options.a.b`, `{ a: { b } } = options`, `{ b } = options.a`. */
const optionsReadIn = (file: string, code: string): Set<string> => {
  const found = new Set<string>()
  const afterOptions = (names: string[]): null | string[] => {
    const at = names.findLastIndex((name) => name === 'options' || name === 'settable')
    return at === -1 ? null : names.slice(at + 1)
  }
  const add = (names: null | string[]): void => {
    for (let end = 1; end <= (names?.length ?? 0); end += 1)
      found.add(names?.slice(0, end).join('.') ?? '')
  }
  for (const node of nodesIn(file, code)) {
    if (node.type === 'MemberExpression') add(afterOptions(chain(node)))
    const init = node.type === 'VariableDeclarator' ? afterOptions(chain(node.init)) : null
    if (init) for (const path of taken(node.id)) add([...init, ...path])
    // Groups that were taken out by a name of their own, and read further on
    if (init === null) continue
    const groups = taken(node.id).map((path) => [...init, ...path])
    for (const other of nodesIn(file, code)) {
      const [first, ...names] = other.type === 'MemberExpression' ? chain(other) : []
      for (const group of groups) if (group.at(-1) === first) add([...group, ...names])
      const from = other.type === 'VariableDeclarator' ? chain(other.init) : []
      for (const group of groups)
        if (from.length === 1 && group.at(-1) === from[0])
          for (const path of taken(other.id)) add([...group, ...path])
    }
  }
  return found
}

const sources = [...readSources(FOLDERS).values()]
const accessor = sources.find(({ path }) => path === ACCESSOR)
/** `stored.idleMinutes ?? options.session.idleMinutes`: what stands behind a setting. */
const SETTABLE = [
  ...new Set([...(accessor?.text ?? '').matchAll(/options\.(\w+\.\w+)/g)].map(([, path]) => path)),
] as string[]

const nameOf = (field: Field): string => ('name' in field ? field.name : '')

test('every setting stands before one option', () => {
  const { fields } = createPortalSettingsGlobal(ownContext)
  const settings = fields.map(nameOf).filter((name) => name !== 'portalEnabled')
  const stored = [...(accessor?.text ?? '').matchAll(/stored\.(\w+)/g)].map(([, name]) => name)
  expect(new Set(settings)).toEqual(new Set(stored.filter((name) => name !== 'portalEnabled')))
  expect(SETTABLE).toHaveLength(settings.length)
})

test.each([
  ['options.session.idleMinutes', 'session.idleMinutes'],
  ['visit.ctx.options.session?.idleMinutes ?? 3', 'session.idleMinutes'],
  ['const { session: { idleMinutes } } = getContext(payload).options', 'session.idleMinutes'],
  ['const { session } = ctx.options; use(session.idleMinutes)', 'session.idleMinutes'],
  ['const { roi } = ctx.options; const { termDays } = roi', 'roi.termDays'],
  ['const { termDays } = getContext(payload).options.roi', 'roi.termDays'],
])('the look through the code finds %s', (code, path) => {
  expect([...optionsReadIn('src/planted.ts', code)]).toContain(path)
})

/** Where the option itself is meant: its check at the start, and what an empty setting shows. */
const MEANS_THE_OPTION = [
  'collections/portal-settings/index.ts',
  'src/config/checkOptions.ts',
  'src/config/sanitizeOptions.ts',
  ACCESSOR,
]

// Types hold the same (`FixedOptions`): a new setting that is left out there is found here.
test('an option that has a setting is read through the settings alone', () => {
  const read = sources
    .filter(({ path }) => !MEANS_THE_OPTION.includes(path))
    .flatMap(({ path, text: code }) => {
      if (!/options|settable/.test(code)) return []
      const paths = optionsReadIn(path, code)
      return SETTABLE.filter((option) => paths.has(option)).map((option) => `${path}: ${option}`)
    })
  expect(read).toEqual([])
})
