/** Whether the package names everything that its files import: strict installs give it nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*['"]([@\w][\w./@:-]*)['"]/g
const BUILTIN = new Set(builtinModules)

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** @throws Error naming each file and import that package.json does not account for. */
export const checkImports = (folder) => {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const named = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
  const files = readdirSync(path.join(folder, 'dist'), { encoding: 'utf8', recursive: true })
  const found = new Map()
  for (const file of files.filter((name) => /\.(?:js|d\.ts)$/.test(name))) {
    const code = readFileSync(path.join(folder, 'dist', file), 'utf8')
    for (const [, specifier] of code.matchAll(IMPORT)) {
      const name = packageOf(specifier)
      if (specifier.startsWith('node:') || BUILTIN.has(name) || name === manifest.name) continue
      if (!named.has(name)) found.set(`${file} imports ${specifier}`, true)
    }
  }
  if (found.size > 0) {
    throw new Error(`package.json does not name:\n${[...found.keys()].join('\n')}`)
  }
}
