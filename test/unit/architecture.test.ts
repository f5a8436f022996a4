import { describe, expect, test } from 'vitest'

import { readSources, type SourceFile } from '../support/sources.js'

/**
 * Who may import whom, the same directions as .oxlintrc.json, here by resolved paths, so that a
 * lint line switched off does not open a border. A name after `type:` may be imported as types only.
 * `client` is the browser code of the portal: src/portal/**\/*.client.tsx.
 */
const KERNEL = ['core', 'errors', 'config', 'translations']
const SERVICES = [
  'data',
  'crypto',
  'uploads',
  'audit',
  'otp',
  'emails',
  'realtime',
  'outbox',
  'auth',
  'effects',
]
const below = (service: string): string[] => [
  ...KERNEL,
  ...SERVICES.slice(0, SERVICES.indexOf(service)),
]
const DOOR = [...KERNEL, ...SERVICES, 'access', 'actions']

const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  translations: ['core'],
  errors: ['core', 'translations'],
  config: ['core', 'errors', 'translations'],
  data: [...below('data'), 'type:effects'],
  crypto: below('crypto'),
  uploads: below('uploads'),
  audit: [...below('audit'), 'type:effects'],
  otp: below('otp'),
  emails: below('emails'),
  realtime: below('realtime'),
  outbox: [...below('outbox'), 'type:effects'],
  auth: [...below('auth'), 'actor', 'type:effects'],
  effects: below('effects'),
  access: ['core', 'errors', 'config', 'data', 'type:auth'],
  hooks: [
    'core',
    'errors',
    'config',
    'translations',
    'access',
    'data',
    'crypto',
    'uploads',
    'audit',
    'realtime',
    'auth',
  ],
  collections: ['core', 'config', 'access', 'hooks', 'translations', 'auth'],
  actions: [...KERNEL, ...SERVICES, 'access'],
  endpoints: DOOR,
  graphql: DOOR,
  jobs: DOOR,
  'admin-components': ['core', 'config', 'translations', 'actor'],
  client: ['core', 'translations'],
  portal: [...KERNEL, 'data', 'auth', 'actions', 'actor', 'client'],
  proxy: ['core'],
  onInit: [...DOOR, 'jobs'],
  plugin: [...DOOR, 'endpoints', 'graphql', 'jobs', 'hooks', 'collections', 'onInit'],
  index: [...KERNEL, 'actions', 'plugin'],
  // Doors of the package: they re-export, and nobody imports them
  exports: [...DOOR, 'endpoints', 'admin-components', 'portal', 'client', 'plugin', 'proxy'],
  // The demo imports the package by its name, as a host does; tests may import anything
  dev: [],
}

const SHIPPED = ['src', 'collections', 'hooks', 'access', 'admin-components']
const MAX_LINES = 300
const DATA = /^src\/(?:translations|core\/hud)\//
const SERVER_ONLY_IN_ROOT =
  /^(?:react|react-dom|next|@payloadcms\/ui|@payloadcms\/next)(?:\/|$)|\.css$/

const shipped = readSources(SHIPPED)
const everything = new Map([...shipped, ...readSources(['dev', 'test'])])

const layerOf = (file: string): string => {
  if (/^src\/portal\/.*\.client\.tsx?$/.test(file)) return 'client'

  const [top = '', second = ''] = file.split('/')
  return top === 'src' ? second.replace(/\.tsx?$/, '') : top
}

const mayImport = (from: string, target: string, isType: boolean): boolean => {
  const [own, other] = [layerOf(from), layerOf(target)]
  const allowed = MAY_IMPORT[own] ?? []

  return (
    own === other ||
    allowed.includes(other) ||
    (isType && allowed.includes(`type:${other}`)) ||
    (allowed.includes('actor') && target === 'access/actor.ts') ||
    (target.endsWith('.css') && other === (own === 'client' ? 'portal' : own))
  )
}

/** Own files reachable by imports that exist when the code runs. */
const runtimeTargets = (file: SourceFile): string[] =>
  file.imports.flatMap(({ isType, target }) => (!isType && target !== null ? [target] : []))

const exportedNames = (path: string): Set<string> => {
  const file = shipped.get(path)
  if (!file) return new Set()

  return new Set([
    ...file.exportedNames,
    ...file.reexported.flatMap((target) => [...exportedNames(target)]),
  ])
}

const findCycles = (): string[] => {
  const finished = new Set<string>()
  const cycles: string[] = []

  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path)
    if (start !== -1) cycles.push([...trail.slice(start), path].join(' → '))
    if (start !== -1 || finished.has(path)) return

    const file = everything.get(path)
    if (file) for (const target of runtimeTargets(file)) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of everything.keys()) visit(path, [])

  return cycles
}

describe('imports', () => {
  const guarded = [...everything.values()].filter(({ path }) => !path.startsWith('test/'))

  test('every folder has a row in the table', () => {
    const layers = new Set(guarded.map(({ path }) => layerOf(path)))

    expect([...layers].filter((layer) => !(layer in MAY_IMPORT))).toEqual([])
  })

  test('go in the directions of the table', () => {
    const wrong = guarded.flatMap(({ imports, path }) =>
      imports
        .filter(({ isType, target }) => target !== null && !mayImport(path, target, isType))
        .map(({ target }) => `${path} → ${String(target)}`),
    )

    expect(wrong).toEqual([])
  })

  test('name an existing file', () => {
    const wrong = [...everything.values()].flatMap(({ imports, path }) =>
      imports
        .filter(
          ({ target }) =>
            target !== null && /\.tsx?$|\.js$/.test(target) && !everything.has(target),
        )
        .map(({ specifier }) => `${path} → ${specifier}`),
    )

    expect(wrong.filter((edge) => !/^(?:dev|test\/host)\/.*importMap\.js$/.test(edge))).toEqual([])
  })

  test('never use the name of the package in what ships', () => {
    const wrong = [...shipped.values()].filter(({ imports }) =>
      imports.some(({ specifier }) => /^payload-client-portal(?:\/|$)/.test(specifier)),
    )

    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('make no cycle', () => {
    expect(findCycles()).toEqual([])
  })

  test('keep React, CSS and Next out of the root entry', () => {
    const seen = new Set<string>()
    const wrong: string[] = []
    const visit = (path: string): void => {
      const file = shipped.get(path)
      if (seen.has(path) || !file) return

      seen.add(path)
      for (const { isType, specifier } of file.imports) {
        if (!isType && SERVER_ONLY_IN_ROOT.test(specifier)) wrong.push(`${path} → ${specifier}`)
      }
      runtimeTargets(file).forEach(visit)
    }
    visit('src/index.ts')

    expect(wrong).toEqual([])
  })

  test('take only types from packages into the kernel', () => {
    const wrong = [...shipped.values()]
      .filter(({ path }) => path.startsWith('src/core/'))
      .flatMap(({ imports, path }) =>
        imports
          .filter(({ isType, target }) => !isType && target === null)
          .map(({ specifier }) => `${path} → ${specifier}`),
      )

    expect(wrong).toEqual([])
  })
})

describe('files', () => {
  test(`have at most ${MAX_LINES} lines, data apart`, () => {
    const long = [...everything.values()].filter(
      ({ lines, path }) => lines > MAX_LINES && !DATA.test(path),
    )

    expect(long.map(({ lines, path }) => `${path}: ${lines}`)).toEqual([])
  })

  test('with browser code say so in their name', () => {
    const wrong = [...shipped.values()].filter(
      ({ isClient, path }) => isClient && !/\.client\.tsx?$/.test(path),
    )

    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('suppress no check', () => {
    // Put together here, or this file would find itself
    const suppression = new RegExp(
      ['@ts-(?:ignore|expect-error|nocheck)', '(?:es|ox)lint-disable'].join('|'),
    )
    const wrong = [...everything.values()].filter(({ text }) =>
      text
        .split('\n')
        .some((line) => /^\s*(?:\/\/|\/\*|\{\/\*)/.test(line) && suppression.test(line)),
    )

    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

test('every component path names a real export', () => {
  const reference = /(?:payload-client-portal|\$\{\w+\})\/([a-z-]+)#(\w+)/g
  const wrong = [...shipped.values(), ...readSources(['dev']).values()].flatMap(({ path, text }) =>
    [...text.matchAll(reference)]
      .filter(([, sub = '', name = '']) => !exportedNames(`src/exports/${sub}.ts`).has(name))
      .map(([found]) => `${path}: ${found}`),
  )

  expect(wrong).toEqual([])
})
