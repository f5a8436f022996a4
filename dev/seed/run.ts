import { writeFileSync } from 'node:fs'

import { database } from '../config/database.js'
import { seed } from './seed.js'
import { openWorld } from './surroundings/openWorld.js'

const started = Date.now()
const world = await openWorld({ db: await database() })
const { payload } = world
const result = await seed(world)
payload.logger.info(
  result === 'seeded'
    ? `Demo data written in ${((Date.now() - started) / 1000).toFixed(1)} s.`
    : 'The database has data already; nothing was changed.',
)
await payload.destroy()
// For the script that started this: some failures further down end a process with 0
if (process.env.SEED_MARKER) writeFileSync(process.env.SEED_MARKER, '')
process.exit(0)
