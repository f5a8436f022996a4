import { describe, expect, test } from 'vitest'

import { placeOf, SHIPPED, whyNot } from '../../scripts/borders.js'
import { readSources, type ImportEdge, type SourceFile } from '../support/sources.js'

const MAX_LINES = 300
const DATA = /^src\/(?:contract|translations|core\/hud|registry)\//
const SERVER_ONLY_IN_ROOT =
  /^(?:react|react-dom|next|@payloadcms\/ui|@payloadcms\/next)(?:\/|$)|\.css$/

const shipped = readSources([...SHIPPED])
const everything = new Map([...shipped, ...readSources(['dev', 'scripts', 'test'])])

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
    // Types too: what knows each other's types cannot be read alone
    const targets = file?.imports.flatMap(({ target }) => target ?? []) ?? []
    for (const target of targets) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of everything.keys()) visit(path, [])

  return cycles
}

describe('imports', () => {
  test('every shipped file stands in a ring', () => {
    expect([...shipped.keys()].filter((path) => !placeOf(path))).toEqual([])
  })

  test('go in the directions of scripts/borders.ts', () => {
    const wrong = [...shipped.values()].flatMap(({ imports, path }) =>
      imports.flatMap(({ target }) => {
        const reason = target === null ? undefined : whyNot(path, target)
        return reason === undefined ? [] : [`${path} → ${String(target)}: ${reason}`]
      }),
    )

    expect(wrong).toEqual([])
  })

  test('leave the demo with the name of the package, as a host has it', () => {
    const wrong = [...everything.values()]
      .filter(({ path }) => path.startsWith('dev/'))
      .flatMap(({ imports, path }) =>
        imports
          .filter(({ target }) => target !== null && !target.startsWith('dev/'))
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
      // A view that an action draws is loaded when it is asked for
      const isLater = ({ isLate, target }: ImportEdge): boolean =>
        isLate && target !== null && target.includes('/views/')
      runtimeTargets({ ...file, imports: file.imports.filter((edge) => !isLater(edge)) }).forEach(
        visit,
      )
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
