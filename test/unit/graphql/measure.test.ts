import { getIntrospectionQuery, parse } from 'graphql'
import { expect, test } from 'vitest'

import { overLimit } from '../../../src/graphql/rules/measure.js'

const over = (text: string) => overLimit(parse(text))
const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ')

test('what tools and pages ask for is within the limits', () => {
  expect(over(getIntrospectionQuery({ inputValueDeprecation: true }))).toBeUndefined()
  expect(
    over('{ ...F } fragment F on Query { a b c { ...G } } fragment G on C { d }'),
  ).toBeUndefined()
  expect(
    over(`{ ${times(1_000, (index) => `a${index}: portalMe { account { id } }`)} }`),
  ).toBeUndefined()
})

test('fragments that multiply are counted where they are used, at once', () => {
  const doubling = times(
    35,
    (level) => `fragment F${level} on T { ...F${level + 1} ...F${level + 1} }`,
  )
  expect(over(`{ ...F0 } ${doubling} fragment F35 on T { id }`)).toBe('fields')
})

test('a fragment that holds itself has no end', () => {
  expect(over('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }')).toBe('depth')
  expect(over('{ id } fragment F on Query { ...F }')).toBe('depth')
})

test('depth, fields, directives and definitions each have a limit', () => {
  expect(over(`${'{ a '.repeat(60)}${'}'.repeat(60)}`)).toBe('depth')
  expect(over(`{ ${'id '.repeat(6_000)} }`)).toBe('fields')
  expect(over(`{ id ${'@include(if: true) '.repeat(600)} }`)).toBe('directives')
  expect(over(`{ id } ${times(300, (index) => `fragment F${index} on T { id }`)}`)).toBe(
    'definitions',
  )
  expect(over(`{ id } fragment F on T { ${'id '.repeat(6_000)} }`)).toBe('fields')
})
