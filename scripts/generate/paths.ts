import { readdirSync, readFileSync } from 'node:fs'

import { writtenFrom, type Generated } from './generated.js'

const TABLE = 'src/portal/routes.ts'
/** The table, and the parts of it that stand in files of their own (`calendarRoutes.ts`). */
const FILES = readdirSync('src/portal')
  .filter((name) => /^(?:routes|\w+Routes)\.ts$/.test(name))
  .toSorted()
  .map((name) => `src/portal/${name}`)
/** Read as text: the table itself names every page, and pages load React. */
const patterns = (): string[] =>
  FILES.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {4}pattern: '([^']+)',$/gm)].map(
      ([, pattern = '']) => pattern,
    ),
  )

/** `src/registry/paths.ts`: the paths of all pages, for who must not load one. */
export const paths: Generated = {
  path: 'src/registry/paths.ts',
  text: () => `${writtenFrom(TABLE)}
/** Paths of the portal's own pages. */
export const OWN_PATHS: readonly string[] = ${JSON.stringify(patterns())}
`,
}
