/** `npm run dev`: fills the database if it is empty, then runs the demo app with live reload. */
import { mkdirSync } from 'node:fs'

import {
  checkMachine,
  checkPort,
  demoFolder,
  nextBin,
  nextEnv,
  port,
  seed,
  start,
  untilStopped,
} from './devSupport.mjs'

checkMachine()
await checkPort()
mkdirSync(demoFolder, { recursive: true })
await seed()
const server = start([nextBin, 'dev', 'dev', '--port', String(port)], nextEnv)
const code = await untilStopped(server)
process.exitCode = server.killed ? 0 : code
