import type { Access, CollectionConfig, Config, GlobalConfig, PayloadRequest } from 'payload'

import { getActor, isSignedIn } from './actor.js'

/**
 * Whether the caller is a client of the portal, who has no business outside the plugin's own
 * collections.
 */
const isClient = (req: PayloadRequest): boolean => getActor(req).kind === 'client'

/**
 * The host's rule, refused to clients. Payload's default without a rule is "anyone signed in",
 * which would open the host's collections to every client.
 */
export const denyClients = (rule: Access | undefined): Access => {
  // guard: host-collections-closed-to-clients
  return (args) => (isClient(args.req) ? false : rule ? rule(args) : isSignedIn(args.req))
}

const OPERATIONS = ['create', 'delete', 'read', 'readVersions', 'update'] as const

export const guardCollection = <C extends Pick<CollectionConfig, 'access'>>(collection: C): C => {
  const access = { ...collection.access }
  for (const operation of OPERATIONS) access[operation] = denyClients(access[operation])
  if (access.unlock) access.unlock = denyClients(access.unlock)
  return { ...collection, access }
}

export const guardGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  access: {
    ...global.access,
    read: denyClients(global.access?.read),
    readVersions: denyClients(global.access?.readVersions),
    update: denyClients(global.access?.update),
  },
})

type JobRule = (args: { req: PayloadRequest }) => Promise<boolean> | boolean

/**
 * Jobs may be run, queued and canceled by anyone signed in, unless the host says otherwise: not by
 * clients.
 */
export const guardJobs = (jobs: Config['jobs']): Config['jobs'] => {
  if (!jobs) return jobs
  const guard =
    (rule: JobRule | undefined): JobRule =>
    (args) =>
      isClient(args.req) ? false : rule ? rule(args) : isSignedIn(args.req)
  return {
    ...jobs,
    access: {
      ...jobs.access,
      cancel: guard(jobs.access?.cancel),
      queue: guard(jobs.access?.queue),
      run: guard(jobs.access?.run),
    },
  }
}
