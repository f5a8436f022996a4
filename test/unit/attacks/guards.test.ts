import { expect, test } from 'vitest'

import { guardsIn, withoutGuard } from '../../attacks/guards.js'

test.each([
  ['a statement', '// guard: g\nspend(1)\nrest()', '// guard: g\n;\nrest()'],
  [
    'a body, which a condition keeps',
    'if (a)\n  // guard: g\n  stop()',
    'if (a)\n  // guard: g\n  ;',
  ],
  [
    'an entry, with its comma',
    'f([\n  // guard: g\n  { a },\n  b,\n])',
    'f([\n  // guard: g\n  \n  b,\n])',
  ],
  ['an argument', 'f(a, /* guard: g */ b.c(d))', 'f(a, /* guard: g */ )'],
  [
    'what stands behind another comment',
    '// guard: g\n// Why.\nspend(1)',
    '// guard: g\n// Why.\n;',
  ],
  ['an element', '<a>{/* guard: g */}<b c="d" /><i /></a>', '<a>{/* guard: g */}<i /></a>'],
])('takes out %s', (_, code, without) => {
  expect(guardsIn(code)).toEqual(['g'])
  expect(withoutGuard('x.tsx', code, { guard: 'g' })).toBe(without)
})

test('puts another piece in its place', () => {
  const code = 'const o = {\n  // guard: g\n  a: b(c),\n}'
  expect(withoutGuard('x.ts', code, { guard: 'g', with: 'a: c' })).toContain('  a: c,\n')
})

test('changes a part of it, however that is broken into lines', () => {
  const code = '// guard: g\nif (a ||\n  b) stop(a || c)'
  const guard = { guard: 'g', change: ['a || b', 'a'] } as const
  expect(withoutGuard('x.ts', code, guard)).toContain('if (a) stop(a || c)')
})

test.each([
  ['a guard that is not there', 'stop()', /holds the guard g 0 times/],
  [
    'one that is there twice',
    '// guard: g\nstop()\n// guard: g\nstop()',
    /holds the guard g 2 times/,
  ],
  ['one with nothing behind it', 'stop()\n// guard: g', /nothing begins behind/],
  ['a part that is not there', '// guard: g\nstop()', /holds what changes 0 times/],
])('refuses %s', (_, code, message) => {
  expect(() => withoutGuard('x.ts', code, { guard: 'g', change: ['a', 'b'] })).toThrow(message)
})
