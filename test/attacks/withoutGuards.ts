import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vitest/config'

import { ATTACKS } from './catalogue/index.js'
import type { Attack } from './types.js'

const root = path.resolve(import.meta.dirname, '../..')

/** Source without one guard. @throws Error when the guard does not stand in it exactly once */
export const withoutGuard = (
  code: string,
  { file, remove, with: instead = '' }: Attack['guards'][number],
): string => {
  const parts = code.split(remove)
  if (parts.length !== 2) {
    throw new Error(`${file} holds the guard ${parts.length - 1} times, must be once: ${remove}`)
  }
  return parts.join(instead)
}

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
      const own = guards.filter((guard) => guard.file === file)
      return own.length === 0
        ? null
        : own.reduce(withoutGuard, readFileSync(path.join(root, file), 'utf8'))
    },
    name: 'without-guards',
  }
}
