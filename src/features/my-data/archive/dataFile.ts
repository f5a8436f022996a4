import type { ArchiveSection } from './types.js'

/** Everything as JSON, written a page at a time. */
export const dataFile = async function* (
  about: Record<string, unknown>,
  sections: readonly ArchiveSection[],
): AsyncGenerator<string> {
  yield `{\n"about": ${JSON.stringify(about)}`
  for (const { items, name } of sections) {
    yield `,\n${JSON.stringify(name)}: [`
    let comma = ''
    for await (const page of items()) {
      if (page.length === 0) continue
      yield `${comma}\n${page.map(({ data }) => JSON.stringify(data)).join(',\n')}`
      comma = ','
    }
    yield '\n]'
  }
  yield '\n}\n'
}
