/** What the commands and servers of a host warn of, and whose it is: of ours there may be nothing. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const WARNS = /\bwarn|deprecat/i
/** While it serves, errors count as well. */
const WARNS_OR_FAILS = /\bwarn|deprecat|\berror\b/i

/** What others warn of. Each was looked at: nothing that this package does brings it about. */
const FOREIGN = [
  {
    pattern: /^npm warn deprecated (?<name>\S+)@\S+ /,
    why: 'a package that its maker gave up, in what Payload or Next bring; one of ours counts',
  },
  {
    pattern: /^\[WARN\] Unsupported engine for strip-json-comments@/,
    why: 'pino-pretty of Payload asks for it, and it for a newer Node than Payload does',
  },
  {
    pattern: /^⚠ Compiled with warnings in /,
    why: 'the host names each file that webpack warned of in a line of its own',
  },
  {
    pattern: /^webpack warns of \S*\/node_modules\/@payloadcms\/\S+\.scss$/,
    why: 'Sass gives up what the styles of Payload itself are written with; ours are plain CSS',
  },
]

/** Names of the packages that come with ours, its peers left out: from npm's lock file. */
const broughtByUs = (folder, manager) => {
  if (manager !== 'npm') return new Set()
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'))
  const found = new Set()
  const follow = (name) => {
    if (found.has(name)) return
    found.add(name)
    const { dependencies = {}, optionalDependencies = {} } = packages[`node_modules/${name}`] ?? {}
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) follow(next)
  }
  follow('payload-client-portal')
  return found
}

/** @throws Error with every line that warns and that nobody else is known to have said. */
export const checkNoise = ({ folder, manager, said }) => {
  const ours = broughtByUs(folder, manager)
  const isForeign = (line) =>
    FOREIGN.some(({ pattern }) => {
      const match = pattern.exec(line)
      return match !== null && !ours.has(match.groups?.name)
    })
  const lines = Object.entries(said).flatMap(([stage, text]) =>
    // Payload's log colours its words, and a code of a colour ends in a letter
    stripVTControlCharacters(text)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => (stage === 'serve' ? WARNS_OR_FAILS : WARNS).test(line))
      .map((line) => ({ line, stage })),
  )
  const known = lines.filter(({ line }) => isForeign(line))
  if (known.length > 0) process.stdout.write(`${known.length} warnings of others\n`)
  const unknown = lines.filter(({ line }) => !isForeign(line))
  if (unknown.length > 0) {
    throw new Error(
      `warnings:\n${unknown.map(({ line, stage }) => `${stage}: ${line}`).join('\n')}`,
    )
  }
}
