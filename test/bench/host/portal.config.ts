import { buildConfig } from 'payload'
import { clientPortalPlugin } from 'payload-client-portal'

import { host } from './host.js'
import { plain } from './plain.js'
import { sweeps } from './sweeps.js'

const MANY = 1_000_000

const withCases = process.env.BENCH_CASEWORK === 'yes'

const withPortal = clientPortalPlugin({
  casework: withCases,
  // One client of a benchmark does in a minute what a person does in years
  limits: {
    codeMailsPerHour: MANY,
    signInsPerInstallation: MANY,
    uploadsPerHour: MANY,
    wrongCodesPerHour: MANY,
  },
  // A sweep in the middle of a round would be counted as the work of a page
  outbox: { tickSeconds: 0 },
  productName: 'Harbor County Services',
})

/** The host with the plugin, or with its tables only: `BENCH_SIDE=plain`. */
export default buildConfig(
  process.env.BENCH_SIDE === 'plain'
    ? plain(host(), await withPortal(host()))
    : { ...host(), ...(withCases ? { endpoints: sweeps } : {}), plugins: [withPortal] },
)
