import { readdirSync } from 'node:fs'

import { writtenFrom, type Generated } from './generated.js'

/** Files of effects wherever they stand, the path without `src/` and the ending. */
const effectFiles = (): string[] =>
  readdirSync('src', { recursive: true })
    .map(String)
    .filter((path) => /\/effects\/\w+\.ts$/.test(path))
    .map((path) => path.replace(/\.ts$/, ''))
    .toSorted()

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** `newRequest` as a kind: `new-request`. */
const kindOf = (file: string): string =>
  nameOf(file).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const entryOf = (file: string): string =>
  kindOf(file) === nameOf(file) ? `  ${nameOf(file)},` : `  '${kindOf(file)}': ${nameOf(file)},`

/** `src/registry/effects.ts`: a kind of `src/contract/effects.ts` without its file, or a file without its kind, does not compile. */
export const effects: Generated = {
  path: 'src/registry/effects.ts',
  text: () => `${writtenFrom('the files in src/**/effects')}
import type { EffectKind } from '../contract/effects.js'
import type { EffectDefinition } from '../effects/effectDefinition.js'
${effectFiles()
  .map((file) => `import { ${nameOf(file)} } from '../${file}.js'`)
  .join('\n')}

/** Every effect by its kind. */
export const EFFECTS = {
${effectFiles().map(entryOf).toSorted().join('\n')}
} as const satisfies { [K in EffectKind]: EffectDefinition<K> }
`,
}
