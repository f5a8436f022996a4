import { createHash } from 'node:crypto'

import { bundle } from './assets.js'
import { writtenFrom, type Generated } from './generated.js'

const FOLDER = 'src/portal/maps'
/** Names of assets hold as many characters of their hash (`src/portal/assets/assetTable.ts`). */
const HASH_LENGTH = 16

type Made = { name: string; text: string }

const nameOf = (text: string, ending: 'css' | 'js'): string =>
  `map.${createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH)}.${ending}`

/** With the notices of the library in it, as its licence (BSD-2-Clause) asks. */
const make = (entry: string, ending: 'css' | 'js'): Made => {
  const text = bundle(`${FOLDER}/${entry}`, {
    legalComments: 'inline',
    loader: { '.png': 'empty' },
  })
  return { name: nameOf(text, ending), text }
}
const script = (): Made => make('index.client.ts', 'js')
const styles = (): Made => make('map.css', 'css')

/** `src/registry/mapAssets.ts`: what a browser loads once somebody asks for a map. */
export const mapAssets: Generated = {
  path: 'src/registry/mapAssets.ts',
  text: () => `${writtenFrom(FOLDER)}
/** Text of the stylesheet of maps. */
export const MAP_CSS =
  ${JSON.stringify(styles().text)}

/** Text of the script of maps, Leaflet in it. */
export const MAP_JS =
  ${JSON.stringify(script().text)}
`,
}

/** `src/registry/mapFiles.ts`: their names alone, so that an installation without maps never loads them. */
export const mapFiles: Generated = {
  path: 'src/registry/mapFiles.ts',
  text: () => `${writtenFrom(FOLDER)}
/** Names under which the files of maps are served, with the hash of what is in them. */
export const MAP_FILES = ${JSON.stringify({ script: script().name, styles: styles().name })} as const
`,
}
