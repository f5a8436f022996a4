/** tsc leaves CSS behind: copies every stylesheet of what ships to the same place under dist. */
import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

for (const folder of ['src', 'admin-components']) {
  for (const file of readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true })) {
    if (!file.endsWith('.css')) continue
    cpSync(path.join(root, folder, file), path.join(root, 'dist', folder, file))
  }
}
