/** One hash over everything that the demo build is made from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

import { root } from './devSupport.mjs'

const SOURCES = [
  'access',
  'admin-components',
  'collections',
  'dev',
  'hooks',
  'package-lock.json',
  'src',
  'tsconfig.json',
]
const SKIPPED =
  /(^|[\\/])(\.next[^\\/]*|next-env\.d\.ts|payload-types\.ts|tsconfig\.tsbuildinfo)([\\/]|$)/

const filesOf = (entry) => {
  const full = path.join(root, entry)
  if (SKIPPED.test(entry)) return []
  if (statSync(full).isFile()) return [entry]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(path.join(entry, name)))
}

export const hashSources = () => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}
