import { fold } from '../../../core/fold.js'
import { RESOURCE_CATEGORIES, type ResourceCategory } from '../../../core/resource.js'
import { listIn, objectIn, textIn, type Raw } from './raw.js'

/** A taxonomy term as staff see it in the preview, and what it is taken for. */
export type Term = { categories: ResourceCategory[]; name: string }

/**
 * Codes of the 211 Human Services Indexing System (once AIRS/211 LA County), by how they begin, the
 * longest first.
 */
const CODES: readonly (readonly [string, ResourceCategory])[] = [
  ['BD', 'food'],
  ['BH', 'housing'],
  ['BM', 'goods'],
  ['BT', 'transit'],
  ['BV', 'money'],
  ['ND', 'work'],
  ['PH', 'care'],
  ['RP-15', 'emergency'],
  ['TH', 'emergency'],
  ['F', 'legal'],
  ['H', 'education'],
  ['L', 'health'],
  ['N', 'money'],
  ['P', 'care'],
  ['R', 'health'],
]
const HSIS_CODE = /^[A-Z]{1,2}(?:-\d|$)/

/** How words of a term begin, after `fold`: English, and the Spanish that directories write. */
const WORDS: readonly (readonly [ResourceCategory, readonly string[]])[] = [
  ['emergency', ['emergenc', 'crisis', 'disaster', 'desastre', 'hotline']],
  [
    'food',
    ['food', 'meal', 'pantr', 'grocer', 'nutrition', 'snap', 'wic', 'soup', 'comida', 'aliment'],
  ],
  ['housing', ['hous', 'shelter', 'homeless', 'rent', 'evict', 'vivienda', 'refugio', 'albergue']],
  ['goods', ['cloth', 'furniture', 'diaper', 'hygiene', 'toy', 'goods', 'ropa', 'panal']],
  ['transit', ['transit', 'transport', 'bus', 'ride', 'rides', 'gas', 'mobility']],
  [
    'health',
    [
      'health',
      'medic',
      'dental',
      'dentist',
      'clinic',
      'hospital',
      'psychiatr',
      'addict',
      'substance',
      'counsel',
      'therap',
      'pharmac',
      'vision',
      'hiv',
      'wellness',
      'salud',
    ],
  ],
  [
    'money',
    ['money', 'financ', 'cash', 'utilit', 'benefit', 'tax', 'income', 'insurance', 'dinero'],
  ],
  ['education', ['educat', 'school', 'literac', 'tutor', 'esl', 'ged', 'librar', 'escuela']],
  ['work', ['work', 'employ', 'job', 'jobs', 'career', 'vocation', 'empleo', 'trabajo']],
  ['legal', ['legal', 'law', 'court', 'immigra', 'citizen', 'advoca', 'tenant', 'inmigra']],
  [
    'care',
    [
      'care',
      'child',
      'daycare',
      'respite',
      'senior',
      'aging',
      'famil',
      'parent',
      'disab',
      'mentor',
      'cuidado',
    ],
  ],
]
/** Words this short are whole words: "ride" is no beginning of "pride", "bus" none of "business". */
const WHOLE = 4

const beginsWith = (word: string, start: string): boolean =>
  start.length < WHOLE ? word === start : word.startsWith(start)

const byCode = (code: string): ResourceCategory | undefined =>
  HSIS_CODE.test(code) ? CODES.find(([start]) => code.startsWith(start))?.[1] : undefined

const byWords = (name: string): ResourceCategory[] => {
  const words = fold(name).split(/[\s/&]+/)
  const found = WORDS.filter(([, starts]) =>
    words.some((word) => starts.some((start) => beginsWith(word, start))),
  ).map(([category]) => category)
  // "Health care" and "legal care" are no care of children
  return found.length > 1 ? found.filter((category) => category !== 'care') : found
}

/** What a term of any taxonomy is called here; none where nobody can tell. */
export const categoriesOf = ({
  code,
  name,
}: {
  code: string
  name: string
}): ResourceCategory[] => {
  const folded = fold(name)
  // The first level of Open Eligibility has these very names
  const exact = RESOURCE_CATEGORIES.find((one) => one === folded)
  if (exact) return [exact]
  const coded = byCode(code)
  return coded ? [coded] : byWords(name)
}

/** Terms that say for whom a service is, not what it is. */
const ABOUT_PEOPLE = /eligib|audience|population|situation/i
const LONGEST_TERM = 100

/** Terms of a service, each with its categories. */
export const serviceTerms = (service: Raw): Term[] => {
  const terms = new Map<string, Term>()
  for (const attribute of listIn(service, 'attributes')) {
    if (ABOUT_PEOPLE.test(textIn(attribute, 'link_type'))) continue
    const term = objectIn(attribute, 'taxonomy_term')
    const said = textIn(term, 'name') || textIn(attribute, 'value') || textIn(term, 'code')
    const name = said.slice(0, LONGEST_TERM)
    if (name === '') continue
    terms.set(name, {
      categories: categoriesOf({ code: textIn(term, 'code'), name }),
      name,
    })
  }
  return [...terms.values()]
}

/** The categories of a place, in the order in which they are listed; `other` where there are none. */
export const categoriesTogether = (terms: readonly Term[]): ResourceCategory[] => {
  const all = new Set(terms.flatMap(({ categories }) => categories))
  const known = RESOURCE_CATEGORIES.filter((one) => all.has(one) && one !== 'other')
  return known.length > 0 ? known : ['other']
}
