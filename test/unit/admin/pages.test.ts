import { expect, it } from 'vitest'

import {
  pagesBody,
  pagesOf,
  pagesReducer,
  type PageEvent,
} from '../../../admin-components/RequestReview/pages.client.js'

const file = (id: string, pages: number, mergedInto: null | string = null) => ({
  id,
  mergedInto,
  name: id,
  pages,
})
const after = (...events: PageEvent[]) =>
  events.reduce(pagesReducer, pagesOf([file('a', 1), file('b', 2)]))
const keys = (...events: PageEvent[]): string[] => after(...events).map(({ key }) => key)

it('holds every page of the files that stand by themselves', () => {
  expect(keys()).toEqual(['a:1', 'b:1', 'b:2'])
  const merged = [file('a', 1, 'm'), file('b', 2), file('m', 3), file('broken', 0)]
  expect(pagesOf(merged).map(({ key }) => key)).toEqual(['b:1', 'b:2'])
})

it('moves a page by one place, not over the ends', () => {
  expect(keys({ by: 1, do: 'move', key: 'a:1' })).toEqual(['b:1', 'a:1', 'b:2'])
  expect(keys({ by: -1, do: 'move', key: 'a:1' })).toEqual(['a:1', 'b:1', 'b:2'])
  expect(keys({ by: 1, do: 'move', key: 'b:2' })).toEqual(['a:1', 'b:1', 'b:2'])
  expect(keys({ by: 1, do: 'move', key: 'nobody' })).toEqual(['a:1', 'b:1', 'b:2'])
})

it('turns a page by quarters and leaves pages out', () => {
  const turn: PageEvent = { do: 'turn', key: 'b:1' }
  expect(pagesBody(after(turn, turn, turn, { do: 'leave-out', key: 'a:1' }))).toEqual([
    { document: 'b', page: 1, turn: 270 },
    { document: 'b', page: 2, turn: 0 },
  ])
  expect(after(turn, turn, turn, turn)[1]?.turn).toBe(0)
})
