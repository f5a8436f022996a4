import { readFileSync } from 'node:fs'

import { writtenFrom, type Generated } from './generated.js'

const FOLDER = 'src/portal/assets/icons'
/** Drawn from the same lines as `icon.svg`, without its round corners: phones cut their own. */
const PICTURES = ['icon-180.png', 'icon-192.png', 'icon-512.png']

/** `src/registry/icons.ts`: the icons, so that none has to be found on a disk. */
export const icons: Generated = {
  path: 'src/registry/icons.ts',
  text: () => `${writtenFrom(FOLDER)}
/** The icon as lines. */
export const ICON_SVG = ${JSON.stringify(readFileSync(`${FOLDER}/icon.svg`, 'utf8').trim())}

/** The icon as pictures, in base64. */
export const ICON_PICTURES = {
${PICTURES.map((name) => `  '${name}': '${readFileSync(`${FOLDER}/${name}`, 'base64')}',`).join('\n')}
} as const
`,
}
