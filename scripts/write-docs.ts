/** Writes the tables of the docs that are data in code: run after changing access/matrix.ts. */
import { readFileSync, writeFileSync } from 'node:fs'

import { accessTable, withAccessTable } from '../test/support/accessTable.js'

const file = new URL('../README.md', import.meta.url)
writeFileSync(file, withAccessTable(readFileSync(file, 'utf8'), accessTable()))
