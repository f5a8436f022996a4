import { expect, test } from 'vitest'

import { addFormer, wasWith } from '../../../src/data/formerStaff.js'

test('who answered before is kept once each, the last twenty of them', () => {
  let former = addFormer(null, 'ana')
  for (let count = 1; count < 20; count += 1) former = addFormer(former, `lena-${count}`)
  expect(['ana', 'lena-19'].map((name) => wasWith(former, name))).toEqual([true, true])
  former = addFormer(addFormer(former, 'ana'), 'omar')
  expect(['ana', 'omar', 'lena-1', 'lena-2'].map((name) => wasWith(former, name))).toEqual([
    true,
    true,
    false,
    true,
  ])
})
