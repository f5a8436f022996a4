import { basePath } from './basePath.js'
import { checkKeys, failOption } from './failOption.js'

/** Where the pictures of maps come from: option `maps`. */
export type MapsOption = {
  /** Who made the map, as their licence asks it to be said: `'© OpenStreetMap contributors'`. */
  attribution: string
  /** An https page that the attribution leads to. @default none */
  attributionURL?: string
  /** How near one can look, 1 to 22; tiles beyond it are never asked for. @default 19 */
  maxZoom?: number
  /**
   * Address of a tile, a square picture of 256 pixels in the usual grid (Web Mercator), with `{z}`, `{x}` and `{y}` in its path, and `{r}`
   * where sharper screens get `@2x`: `'https://tiles.example.org/{z}/{x}/{y}.png'`, or a path of the host's own site. A key
   * in it is seen by everybody.
   */
  tiles: string
}

/** The same with all that follows from it. */
export type SanitizedMaps = Readonly<Required<Omit<MapsOption, 'attributionURL'>>> & {
  readonly attributionURL: string | undefined
  /** What a page's policy has to allow; null where tiles are the site's own. */
  readonly origin: null | string
}

const LONGEST = 200
const USUAL_ZOOM = 19
const MOST_ZOOM = 22

const isOwnPath = (tiles: string): boolean => /^\/(?!\/)/.test(tiles)
const isHTTPS = (text: string): boolean =>
  /^https:\/\/[^\s"'<>\\@]+$/.test(text) && URL.canParse(text)

/** Of the parts in braces, those of a path alone: in the host they would stand for many sites. */
const checkTiles = (given: unknown): void => {
  const tiles = String(given)
  const remedy =
    'Give one https address, or a path of this site, with {z}, {x} and {y} in its path, for example "https://tiles.example.org/{z}/{x}/{y}.png".'
  if (!isHTTPS(tiles) && !/^\/(?!\/)[^\s"'<>\\]*$/.test(tiles))
    failOption('maps.tiles', given, remedy)
  const path = isOwnPath(tiles) ? tiles : tiles.slice(tiles.indexOf('/', 'https://'.length))
  const named: readonly string[] = path.match(/\{[^{}]*\}/g) ?? []
  const unknown = named.find((name) => !['{r}', '{x}', '{y}', '{z}'].includes(name))
  const missing = ['{x}', '{y}', '{z}'].some((name) => !named.includes(name))
  const inHost = /[{}]/.test(tiles.slice(0, tiles.length - path.length))
  if (unknown || missing || inHost) failOption('maps.tiles', given, remedy)
}

const checkAttribution = ({ attribution, attributionURL }: MapsOption): void => {
  const isLine =
    typeof attribution === 'string' &&
    attribution.trim() !== '' &&
    attribution.length <= LONGEST &&
    !/[\r\n]/.test(attribution)
  if (!isLine) {
    const remedy = 'Say in one line who made the map, for example "© OpenStreetMap contributors".'
    failOption('maps.attribution', attribution, remedy)
  }
  if (attributionURL !== undefined && !isHTTPS(attributionURL)) {
    const remedy = 'Give an https address, for example "https://www.openstreetmap.org/copyright".'
    failOption('maps.attributionURL', attributionURL, remedy)
  }
}

/** @throws Error naming option, value and remedy. */
export const checkMaps = (maps: MapsOption | undefined): void => {
  if (maps === undefined) return
  checkKeys('maps', maps, ['attribution', 'attributionURL', 'maxZoom', 'tiles'])
  checkTiles(maps.tiles)
  checkAttribution(maps)
  const { maxZoom = USUAL_ZOOM } = maps
  if (!Number.isInteger(maxZoom) || maxZoom < 1 || maxZoom > MOST_ZOOM)
    failOption('maps.maxZoom', maxZoom, `Give a whole number from 1 to ${String(MOST_ZOOM)}.`)
}

/** What was checked, with its defaults; undefined where the host gives no tiles. */
export const sanitizeMaps = (maps: MapsOption | undefined): SanitizedMaps | undefined => {
  if (!maps) return undefined
  const { attribution, attributionURL, maxZoom = USUAL_ZOOM, tiles } = maps
  const own = isOwnPath(tiles)
  return {
    attribution: attribution.trim(),
    attributionURL,
    maxZoom,
    origin: own ? null : new URL(tiles).origin,
    tiles: own ? `${basePath()}${tiles}` : tiles,
  }
}
