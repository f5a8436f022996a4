/**
 * tsc leaves CSS behind: copies every stylesheet of what ships to the same place under dist, and drops the imports of stylesheets that
 * tsc 7 keeps in declarations, where nothing can resolve them.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const filesIn = (folder) => readdirSync(folder, { encoding: 'utf8', recursive: true })

for (const folder of ['src', 'admin-components']) {
  for (const file of filesIn(path.join(root, folder))) {
    if (file.endsWith('.css')) cpSync(path.join(root, folder, file), path.join(dist, folder, file))
  }
}

for (const file of filesIn(dist).filter((name) => name.endsWith('.d.ts'))) {
  const at = path.join(dist, file)
  const text = readFileSync(at, 'utf8')
  const clean = text.replaceAll(/^import '[^']+\.css';\n?/gm, '')
  if (clean !== text) writeFileSync(at, clean)
}
