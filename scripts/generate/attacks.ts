import { readFileSync } from 'node:fs'

import { ATTACKS, type AttackID } from '../../test/attacks/catalogue/index.js'
import { guardFiles } from '../../test/attacks/guardFiles.js'
import type { Generated } from './generated.js'

const FILE = 'docs/attacks.md'
/** Id, attack, guard, and the results, which are those of a dated run. */
const ROW = /^(\| ([A-Z]+-\d+) +\| [^|]+\| )[^|]*(\|.*)$/gm

const isAttack = (id: string): id is AttackID => Object.hasOwn(ATTACKS, id)

/** The files of the guards in docs/attacks.md, found by their markers: code moves, results stay. */
export const attacks: Generated = {
  path: FILE,
  text: () =>
    readFileSync(FILE, 'utf8').replace(
      ROW,
      (row: string, before: string, id: string, after: string) =>
        isAttack(id) ? `${before}${guardFiles(id)} ${after}` : row,
    ),
}
