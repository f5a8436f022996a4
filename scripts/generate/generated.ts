import { format, resolveConfig } from 'prettier'

/** A file that is made from a table: where it is, and what it holds. */
export type Generated = { path: string; text: () => string }

/** First line of every generated file. */
export const writtenFrom = (source: string): string =>
  `// Written by npm run generate from ${source}\n`

/** `new-request` as the name of a file and of its export: `newRequest`. */
export const camelCase = (kind: string): string =>
  kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The file as it is laid out on the disk. */
export const contentOf = async ({ path, text }: Generated): Promise<string> =>
  format(text(), { ...(await resolveConfig(path)), filepath: path })
