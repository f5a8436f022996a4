import type { ReviewedFile } from '../hooks/useReview.js'

/** One page that may go into the merged file. */
export type SortedPage = {
  file: ReviewedFile
  /** Of which file and page it is; stays while pages move. */
  key: string
  page: number
  turn: 0 | 180 | 270 | 90
}

export type PageEvent =
  { by: -1 | 1; do: 'move'; key: string } | { do: 'leave-out' | 'turn'; key: string }

/** Every page of the files that are not part of a merged one, in the order they came in. */
export const pagesOf = (files: readonly ReviewedFile[]): SortedPage[] => {
  const made = new Set(files.map(({ mergedInto }) => mergedInto))
  return files
    .filter(({ id, mergedInto }) => !mergedInto && !made.has(id))
    .flatMap((file) =>
      Array.from({ length: file.pages ?? 0 }, (_, index): SortedPage => ({
        file,
        key: `${file.id}:${index + 1}`,
        page: index + 1,
        turn: 0,
      })),
    )
}

const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const

/** The pages after an event; one that cannot go further stays where it is. */
export const pagesReducer = (pages: readonly SortedPage[], event: PageEvent): SortedPage[] => {
  const at = pages.findIndex(({ key }) => key === event.key)
  const page = pages[at]
  if (!page) return [...pages]
  switch (event.do) {
    case 'leave-out':
      return pages.filter(({ key }) => key !== event.key)
    case 'move': {
      const to = at + event.by
      return to < 0 || to >= pages.length
        ? [...pages]
        : pages.toSpliced(at, 1).toSpliced(to, 0, page)
    }
    case 'turn':
      return pages.with(at, { ...page, turn: TURNED[page.turn] })
  }
}

/** What `mergeFiles` takes. */
export const pagesBody = (
  pages: readonly SortedPage[],
): { document: string; page: number; turn: number }[] =>
  pages.map(({ file, page, turn }) => ({ document: file.id, page, turn }))
