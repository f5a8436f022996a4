import path from 'node:path'

/** Where the demo keeps its database, secret, mails and files. Git ignores it; `npm run demo -- --fresh` wipes it. */
export const demoFolder = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.DEMO_DIR ?? '.demo')
