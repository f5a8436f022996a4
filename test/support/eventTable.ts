import { HOST_EVENT_NAMES, HOST_EVENTS, type HostEventRow } from '../../src/contract/hostEvents.js'
import { DEFAULT_SLUGS } from '../../src/contract/collectionLists.js'

/** Every event as docs/events.md shows it, straight from the table. */
export const eventTable = (): string => {
  const rows = HOST_EVENT_NAMES.map((name) => {
    const { codes = {}, does, from, type }: HostEventRow = HOST_EVENTS[name]
    const slugs = new Set(from.flatMap(({ subject }) => (subject ? [DEFAULT_SLUGS[subject]] : [])))
    const about = [...slugs].map((slug) => `\`${slug}\``).join(', ')
    const more = Object.keys(codes).map((code) => `\`${code}\``)
    return `| \`${type}\` | \`${name}\` | ${does} | ${about || 'nothing'} | ${more.join(', ')} |`
  })
  const head = '| Type | Handler | What happened | `subject` is of | Codes besides |'
  return [head, '| - | - | - | - | - |', ...rows].join('\n')
}
