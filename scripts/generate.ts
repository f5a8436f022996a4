/** Writes what is made from tables: the linter's borders. `npm run generate`; a test compares. */
import { readFileSync, writeFileSync } from 'node:fs'

import { withBorders } from './lintConfig.js'

const LINT = new URL('../.oxlintrc.json', import.meta.url)
writeFileSync(LINT, withBorders(readFileSync(LINT, 'utf8')))
