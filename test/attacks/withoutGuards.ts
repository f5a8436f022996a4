import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vitest/config'

import { SHIPPED } from '../../scripts/borders.js'
import { ATTACKS } from './catalogue/index.js'
import { guardsIn, withoutGuard } from './guards.js'
import type { Attack } from './types.js'

const root = path.resolve(import.meta.dirname, '../..')

const isShipped = (file: string): boolean =>
  /\.tsx?$/.test(file) && SHIPPED.some((folder) => file.startsWith(`${folder}/`))

/** Takes the guards of the attack named by `ATTACK_WITHOUT` out of the code that tests load. The files stay as they are. */
export const withoutGuards = (): Plugin => {
  const asked = process.env.ATTACK_WITHOUT
  const attacks: Readonly<Record<string, Attack | undefined>> = ATTACKS
  const guards = asked ? attacks[asked]?.guards : []
  if (!guards) throw new Error(`ATTACK_WITHOUT: no attack ${String(asked)}`)
  return {
    enforce: 'pre',
    load: (id) => {
      const file = path.relative(root, id.split('?', 1)[0] ?? '')
      if (!isShipped(file)) return null
      const code = readFileSync(path.join(root, file), 'utf8')
      const names = new Set(guardsIn(code))
      const own = guards.filter(({ guard }) => names.has(guard))
      return own.length === 0
        ? null
        : own.reduce((rest, guard) => withoutGuard(file, rest, guard), code)
    },
    name: 'without-guards',
  }
}
