/** Writes the OpenAPI 3.1 description of everything the plugin answers over REST: `npm run openapi`, or into a file you name. */
import { writeFileSync } from 'node:fs'

import { openAPI } from '../test/support/openapi/document.js'

const file = process.argv[2] ?? 'docs/openapi.json'
writeFileSync(file, `${JSON.stringify(await openAPI(), null, 2)}\n`)
process.exit()
