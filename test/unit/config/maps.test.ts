import { describe, expect, test, vi } from 'vitest'

import { checkMaps, sanitizeMaps } from '../../../src/config/mapsOption.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { mapLinks } from '../../../src/registry/mapLinks.js'

const TILES = 'https://tiles.example/{z}/{x}/{y}.png'
const CREDIT = '© Mapmakers'

const refused = (maps: object): string => {
  try {
    checkMaps({ attribution: CREDIT, tiles: TILES, ...maps })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'taken'
}

describe('tiles are those of one https site, or of the host itself', () => {
  test.each([
    TILES,
    'https://tiles.example:8443/v1/{z}/{x}/{y}{r}.png?key=abc',
    '/map-tiles/{z}/{x}/{y}',
  ])('%s', (tiles) => {
    expect(refused({ tiles })).toBe('taken')
  })
  test.each([
    'http://tiles.example/{z}/{x}/{y}.png',
    'https://{s}.tiles.example/{z}/{x}/{y}.png',
    'https://tiles.example/{s}/{z}/{x}/{y}.png',
    'https://tiles.example/{z}/{x}.png',
    "https://tiles.example'/{z}/{x}/{y}.png",
    'https://tiles.example; script-src */{z}/{x}/{y}.png',
    'https://who:word@tiles.example/{z}/{x}/{y}.png',
    '//tiles.example/{z}/{x}/{y}.png',
    'javascript:alert(1)//{z}/{x}/{y}',
    undefined,
    7,
  ])('%j is refused', (tiles) => {
    expect(refused({ tiles })).toMatch(/option `maps\.tiles` is .*Give one https address/)
  })
})

test.each([
  [{ attribution: ' ' }, /`maps\.attribution` is " "/],
  [{ attribution: undefined }, /`maps\.attribution`/],
  [{ attributionURL: 'javascript:alert(1)' }, /`maps\.attributionURL`/],
  [{ maxZoom: 0 }, /`maps\.maxZoom` is 0\. Give a whole number from 1 to 22/],
  [{ maxzoom: 3 }, /`maps\.maxzoom`.*nearest is `maxZoom`/],
])('what does not fit is named: %j', (maps, said) => {
  expect(refused(maps)).toMatch(said)
})

test('the policy gets the origin alone, and none where tiles are the site’s own', () => {
  const tiles = 'https://tiles.example:8443/v1/{z}/{x}/{y}.png?key=abc'
  expect(sanitizeMaps({ attribution: CREDIT, tiles })?.origin).toBe('https://tiles.example:8443')
  vi.stubEnv('NEXT_BASE_PATH', '/services')
  expect(sanitizeMaps({ attribution: CREDIT, tiles: '/t/{z}/{x}/{y}' })).toMatchObject({
    origin: null,
    tiles: '/services/t/{z}/{x}/{y}',
  })
  vi.unstubAllEnvs()
})

test('pages learn whose tiles these are, and nothing where there are none', () => {
  expect(mapLinks(sanitizeOptions({ maps: { attribution: CREDIT, tiles: TILES } }))).toMatchObject({
    attribution: CREDIT,
    maxZoom: 19,
    script: expect.stringMatching(/^\/portal\/assets\/map\.[\w-]{16}\.js$/),
    site: 'tiles.example',
    tiles: TILES,
  })
  expect(mapLinks(sanitizeOptions())).toBeNull()
})
