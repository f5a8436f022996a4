import { expect, test } from 'vitest'

import { readSources } from '../../support/sources.js'

const shipped = [
  ...readSources(['src', 'collections', 'hooks', 'access', 'admin-components']).values(),
]
const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const filesWith = (pattern: RegExp): string[] =>
  shipped.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)

/** Leaflet as it is published, bundled: what of it we call puts no text of others into a page. */
const LEAFLET = 'src/registry/mapAssets.ts'

test('ships no code that evaluates text or starts a process', () => {
  expect(filesWith(/\beval\(|new Function\(|node:vm|node:child_process/)).toEqual([])
})

test('takes randomness from the cryptographic source alone', () => {
  expect(filesWith(/Math\.random/)).toEqual([])
})

test('puts no markup into a page as text', () => {
  expect(filesWith(/dangerouslySetInnerHTML|\.innerHTML|document\.write|outerHTML/)).toEqual([
    // Elements of the host's own code, which React has made markup of (portal.pages, portal.slots)
    'src/portal/host/openHostPage.tsx',
    'src/portal/kit/components/Help/index.tsx',
    'src/portal/kit/components/Shell/index.tsx',
    LEAFLET,
  ])
})

test('keeps nothing about a person in the storage of the browser: flags of a tab, and the files of the portal', () => {
  expect(filesWith(/localStorage|sessionStorage|indexedDB|caches\.open/)).toEqual([
    'src/portal/islands/tabStorage.client.ts',
    'src/portal/worker/index.client.ts',
    // Copies of places of the directory, which are the same for everybody
    'src/portal/worker/keptPages.client.ts',
    // All of them, bundled
    'src/registry/assets.ts',
  ])
  const written = shipped
    .filter(({ path }) => path.endsWith('.client.ts'))
    .flatMap(({ text }) => [...text.matchAll(/\.setItem\((\w+), (.*?)\)/g)])
  expect(written.map(([, , value]) => value)).toEqual([
    "'1'",
    // Addresses of files on their way, by what is in them: of use to their session alone
    'JSON.stringify(kept',
    "'1'",
  ])
})

test('loads nothing from other sites', () => {
  const loads = filesWith(
    /<(?:script|link|img|iframe)[^>]*https?:\/\/|@import\s+url|fetch\(\s*['"]https?:/,
  )
  expect(loads).toEqual([])
})

test('says nothing on the console: what happens is in the log of the host or in the audit trail', () => {
  expect(filesWith(/\bconsole\./)).toEqual([LEAFLET])
})
