import { writeFileSync } from 'node:fs'

import config from '@payload-config'
import { getPayload } from 'payload'

import { seed } from './seed.js'

const started = Date.now()
const payload = await getPayload({ config })
const result = await seed(payload)
payload.logger.info(
  result === 'seeded'
    ? `Demo data written in ${((Date.now() - started) / 1000).toFixed(1)} s.`
    : 'The database has data already; nothing was changed.',
)
await payload.destroy()
// For the script that started this: some failures further down end a process with 0
if (process.env.SEED_MARKER) writeFileSync(process.env.SEED_MARKER, '')
process.exit(0)
