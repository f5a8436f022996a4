import type { PortalApp } from './portalApp.js'

const METHODS = ['count', 'create', 'deleteMany', 'find', 'findOne', 'updateOne'] as const

/** Notes each statement of an app: what it does to which collection, in order. */
export const statementsOf = ({ payload }: Pick<PortalApp, 'payload'>): string[] => {
  const done: string[] = []
  const db = payload.db as unknown as Record<
    string,
    (args: { collection: string }) => Promise<unknown>
  >
  for (const method of METHODS) {
    const original = db[method]?.bind(payload.db)
    if (!original) throw new Error(`no ${method}`)
    db[method] = (args) => {
      done.push(`${method} ${args.collection}`)
      return original(args)
    }
  }
  return done
}
