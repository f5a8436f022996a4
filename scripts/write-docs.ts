/** Writes the tables of the docs that are data in code: run after changing access/matrix.ts. */
import { readFileSync, writeFileSync } from 'node:fs'

import { budgetTable } from '../test/support/budgetTable.js'
import { eventTable } from '../test/support/eventTable.js'
import { accessTable, withAccessTable } from '../test/support/accessTable.js'

const file = new URL('../README.md', import.meta.url)
writeFileSync(file, withAccessTable(readFileSync(file, 'utf8'), accessTable()))

const limits = new URL('../docs/limits.md', import.meta.url)
writeFileSync(
  limits,
  readFileSync(limits, 'utf8').replace(
    /<!-- budgets -->[^]*<!-- \/budgets -->/,
    `<!-- budgets -->\n\n${budgetTable()}\n\n<!-- /budgets -->`,
  ),
)

const events = new URL('../docs/events.md', import.meta.url)
writeFileSync(
  events,
  readFileSync(events, 'utf8').replace(
    /<!-- events -->[^]*<!-- \/events -->/,
    `<!-- events -->\n\n${eventTable()}\n\n<!-- /events -->`,
  ),
)
