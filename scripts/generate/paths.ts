import { readFileSync } from 'node:fs'

import { writtenFrom, type Generated } from './generated.js'

const TABLE = 'src/portal/routes.ts'
/** Files of the table: rows that stand apart are a part of it. */
const FILES = [TABLE, 'src/portal/directoryRoutes.ts']
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
