/** What a run measures, how often and where; every number of the benchmarks that is not measured stands here. */
import os from 'node:os'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Apps, their node_modules and seeded databases outlive a run, outside the repository. */
export const cache = process.env.BENCH_DIR ?? path.join(os.tmpdir(), 'pcp-bench')

/**
 * What pages are held against: the last commit of 0.1.0, before its changelog was followed by one of what is not released. It brings its
 * own seed and host; nothing was tagged.
 */
export const RELEASE = { commit: '61836e12e117eb19ead470c092e073e4669d8c7e', version: '0.1.0' }

const FIRST_PORT = Number(process.env.BENCH_PORT ?? 4540)

export const PORTS = {
  bare: FIRST_PORT,
  plain: FIRST_PORT + 1,
  portal: FIRST_PORT + 2,
  casework: FIRST_PORT + 11,
  'casework-few': FIRST_PORT + 12,
  'casework-many': FIRST_PORT + 13,
  'portal-few': FIRST_PORT + 7,
  'portal-many': FIRST_PORT + 8,
  'plain-few': FIRST_PORT + 9,
  'plain-many': FIRST_PORT + 10,
  release: FIRST_PORT + 4,
  statements: FIRST_PORT + 3,
}

/** In front of the servers whose pages are weighed. */
export const METERS = { portal: FIRST_PORT + 5, release: FIRST_PORT + 6 }

/** A slow line of the third generation, as WebPageTest has it: 400 ms there and back, 400 kbit a second. */
export const SLOW = { bits: 400_000, latency: 400 }

export const SECRET = 'a-secret-for-benchmarks'
export const PASSWORD = 'lantern orchard pebble wagon'
export const STAFF = { email: 'staff1@agency.example', password: 'staff-password-for-benchmarks' }
/** Clients with an account: one with few rows, one whose rows grow with the data, one who answers requests all day. */
export const CLIENTS = {
  growing: 'growing@client.example',
  typical: 'typical@client.example',
  worker: 'worker@client.example',
}

const FULL = {
  builds: 3,
  fulfilments: 25,
  logins: 8,
  paints: 5,
  rounds: 7,
  seconds: 2,
  size: 1000,
  starts: 15,
}
const QUICK = {
  builds: 1,
  fulfilments: 8,
  logins: 3,
  paints: 1,
  rounds: 3,
  seconds: 1,
  size: 100,
  starts: 3,
}

export const SUITES = [
  'start-up',
  'lists',
  'pages',
  'weights',
  'fulfilment',
  'login',
  'workplace',
  'casework',
  'statements',
]

const USUAL = { agencies: 4, cases: 0, each: { messages: 4, requests: 10 }, staff: 8 }

/**
 * What a case worker has to do stays the same however large the installation is: as many clients
 * for each member of staff, as many rows for each client.
 */
const workplaceOf = (name, clients) => ({
  ...USUAL,
  clients,
  each: { messages: 10, requests: 3 },
  name,
  own: 1,
  staff: Math.max(USUAL.staff, clients / 125),
})

/** One agency with as many clients and staff, and more or fewer cases; the worker of the rounds has ten of them. */
const caseworkOf = (clients, cases) => ({
  ...USUAL,
  agencies: 1,
  cases,
  clients,
  name: `cases-${cases}`,
  own: 1,
  staff: 20,
})

/** Reads the command line: names of suites, `--quick`, `--plans`. */
export const readSettings = (args) => {
  const wanted = args.filter((arg) => !arg.startsWith('-'))
  const unknown = [
    ...wanted.filter((name) => !SUITES.includes(name)),
    ...args.filter((arg) => arg.startsWith('-') && !['--plans', '--quick'].includes(arg)),
  ]
  if (unknown.length > 0) {
    throw new Error(
      `Unknown: ${unknown.join(', ')}. Choose from ${SUITES.join(', ')}, --quick, --plans.`,
    )
  }
  const quick = args.includes('--quick')
  const numbers = quick ? QUICK : FULL
  return {
    ...numbers,
    /** A hundred times the cases, of thirty tasks each. */
    casework: [caseworkOf(numbers.size, 10), caseworkOf(numbers.size, numbers.size)],
    builds: Number(process.env.BENCH_BUILDS ?? numbers.builds),
    /** Ten requests a client; the second size has ten times the rows of the first. */
    large: { ...USUAL, clients: numbers.size * 10, name: 'large', own: 10 },
    plans: args.includes('--plans'),
    quick,
    small: { ...USUAL, clients: numbers.size, name: 'small', own: 1 },
    /** A hundred times the clients and messages of the first. */
    workplaces: [workplaceOf('few', numbers.size), workplaceOf('many', numbers.size * 100)],
    suites: wanted.length > 0 ? SUITES.filter((name) => wanted.includes(name)) : SUITES,
  }
}
