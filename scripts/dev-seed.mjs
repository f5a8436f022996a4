/** `npm run seed`: creates the tables and fills an empty database; `--fresh` begins with nothing. */
import { mkdirSync, rmSync } from 'node:fs'

import { checkMachine, demoFolder, seed } from './devSupport.mjs'

checkMachine()
if (process.argv.includes('--fresh')) rmSync(demoFolder, { force: true, recursive: true })
mkdirSync(demoFolder, { recursive: true })
await seed()
