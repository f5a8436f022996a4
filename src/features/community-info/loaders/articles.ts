import { localized } from '../../../core/localized.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import type { Row } from '../../../data/rows.js'

/** An article in a list: what it is called and how it begins, in the reader's language. */
export type ArticleItem = { excerpt: string; id: string; spotlight: boolean; title: string }

/** An article as it is read. */
export type Article = { body: unknown; title: string }

/** More than any community writes; they are put in order of their titles in the reader's language. */
const MOST = 300
const LISTED = ['title', 'titles', 'excerpts', 'spotlight'] as const

type Listed = Pick<Row<'communityInfo'>, (typeof LISTED)[number] | 'id'>

const titleIn = ({ title, titles }: Pick<Listed, 'title' | 'titles'>, locale: string): string =>
  localized({ en: title, ...(typeof titles === 'object' ? titles : {}) }, locale)

const toItem = (row: Listed, locale: string): ArticleItem => ({
  excerpt: localized(row.excerpts, locale),
  id: row.id,
  spotlight: row.spotlight === true,
  title: titleIn(row, locale),
})

/**
 * What is published, in the order of the titles. Found by words that stand in title or text, with
 * or without their accents, in any language.
 */
export const loadArticles = async (visit: ClientVisit, words: string): Promise<ArticleItem[]> => {
  const rows = await ownRows(visit, 'communityInfo', {
    limit: MOST,
    select: LISTED,
    sort: 'title',
    ...(words ? { where: { searchText: { like: words } } } : {}),
  })
  return rows
    .map((row) => toItem(row, visit.locale))
    .toSorted((one, other) => one.title.localeCompare(other.title, visit.locale))
}

/** The one in the spotlight, or null. There is never a second one. */
export const loadSpotlight = async (visit: ClientVisit): Promise<ArticleItem | null> => {
  const [row] = await ownRows(visit, 'communityInfo', {
    limit: 1,
    select: LISTED,
    where: { spotlight: { equals: true } },
  })
  return row ? toItem(row, visit.locale) : null
}

/** One of them whole, or null where there is none or it is not published. */
export const loadArticle = async (visit: ClientVisit, id: string): Promise<Article | null> => {
  const row = await ownRow(visit, 'communityInfo', id)
  if (!row) return null
  const bodies = Object.fromEntries((row.bodies ?? []).map((one) => [one.language, one.body]))
  const base = visit.locale.split('-', 1)[0] ?? visit.locale
  return {
    body: bodies[visit.locale] ?? bodies[base] ?? row.body,
    title: titleIn(row, visit.locale),
  }
}
