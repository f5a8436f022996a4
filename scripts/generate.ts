/** Writes what is made from tables: registries, the linter's borders. `npm run generate`; tests compare. */
import { readFileSync, writeFileSync } from 'node:fs'

import { contentOf } from './generate/generated.js'
import { GENERATED } from './generate/index.js'
import { withBorders } from './lintConfig.js'

for (const file of GENERATED) writeFileSync(file.path, await contentOf(file))

// Loaded only now: they read the registries.
const { MADE_DOCS } = await import('./generate/docs.js')
for (const file of MADE_DOCS) writeFileSync(file.path, await contentOf(file))

const LINT = new URL('../.oxlintrc.json', import.meta.url)
writeFileSync(
  LINT,
  await contentOf({ path: '.oxlintrc.json', text: () => withBorders(readFileSync(LINT, 'utf8')) }),
)
