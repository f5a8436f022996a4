import { getPayload, type Config, type Payload, type SanitizedConfig } from 'payload'

import { demoConfig } from '../../config/demoConfig.js'
import { calendarOf, type Calendar } from '../calendar.js'
import { seededRandom, type Random } from '../random.js'
import { jobs, type Jobs } from './jobs.js'
import { mailbag, type Mailbag } from './mailbag.js'
import { scanner } from './scanner.js'
import { stampedBy, storyClock, type StoryClock } from './storyClock.js'

/** Any number: it decides the colours and figures of the made-up documents. */
const SEED = 20_260_705

/** Where the story plays: the demo's own installation, with a clock that can be set. */
export type World = {
  calendar: Calendar
  clock: StoryClock
  config: SanitizedConfig
  jobs: Jobs
  /** Tells this Payload from others of the process. */
  key: string
  mailbag: Mailbag
  payload: Payload
  random: Random
}

type Options = {
  db: Config['db']
  key?: string
  logger?: Config['logger']
  /** Tests hash passwords at a lower cost. */
  passwordN?: number
  /** Folder of the clients' documents, if not the demo's. */
  uploads?: string
}

/** A process of its own: the clock is refused where NODE_ENV is production. */
export const openWorld = async ({
  db,
  key = 'default',
  logger,
  passwordN,
  uploads,
}: Options): Promise<World> => {
  const clock = storyClock()
  const [bag, work] = [mailbag(), jobs()]
  const config = await demoConfig({
    db: stampedBy(clock, db),
    email: bag.adapter,
    ...(logger ? { logger } : {}),
    portalOptions: {
      adapters: { queue: work.queue },
      outbox: { tickSeconds: 0 },
      testing: { clock: clock.now, ...(passwordN === undefined ? {} : { passwordN }) },
      upload: { scan: scanner(), ...(uploads ? { directory: uploads } : {}) },
    },
  })
  return {
    calendar: calendarOf(clock.now()),
    clock,
    config,
    jobs: work,
    key,
    mailbag: bag,
    payload: await getPayload({ config, key }),
    random: seededRandom(SEED),
  }
}
