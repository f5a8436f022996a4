import { fold } from '../../../core/fold.js'
import { languageNames } from '../../../core/formatters.js'
import { RESOURCE_LANGUAGES } from '../../../core/resource.js'
import { listIn, textIn, type Raw } from './raw.js'

/** ISO 639-2 and 639-3 codes, and narrower ones, of the languages that a place may speak. */
const CODES: Readonly<Record<string, string>> = {
  amh: 'am',
  ara: 'ar',
  arb: 'ar',
  arm: 'hy',
  asl: 'ase',
  chi: 'zh',
  cmn: 'zh',
  deu: 'de',
  eng: 'en',
  fas: 'fa',
  fra: 'fr',
  fre: 'fr',
  ger: 'de',
  guj: 'gu',
  hat: 'ht',
  hin: 'hi',
  hye: 'hy',
  ita: 'it',
  jpn: 'ja',
  khm: 'km',
  kor: 'ko',
  per: 'fa',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  rus: 'ru',
  som: 'so',
  spa: 'es',
  swa: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'fil',
  tha: 'th',
  tl: 'fil',
  ukr: 'uk',
  urd: 'ur',
  vie: 'vi',
  yue: 'zh',
  zho: 'zh',
}

/** Names that people write beside those of CLDR. */
const NAMES: Readonly<Record<string, string>> = {
  'american sign language': 'ase',
  asl: 'ase',
  cantonese: 'zh',
  creole: 'ht',
  farsi: 'fa',
  mandarin: 'zh',
  tagalog: 'fil',
}

const byName = new Map(
  ['en', 'es'].flatMap((locale) =>
    RESOURCE_LANGUAGES.map((tag) => [
      fold(languageNames(locale, { type: 'language' }).of(tag) ?? tag),
      tag,
    ]),
  ),
)

const tagOf = (language: Raw): string | undefined => {
  const code = textIn(language, 'code').toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const name = fold(textIn(language, 'name'))
  const tag =
    (Object.hasOwn(CODES, code) ? CODES[code] : code) ||
    (Object.hasOwn(NAMES, name) ? NAMES[name] : byName.get(name))
  return RESOURCE_LANGUAGES.find((one) => one === tag) ?? byName.get(name)
}

export type Spoken = { tags: string[]; unknown: string[] }

/** Languages of a service and of where it is; those that the directory does not list, by name. */
export const spokenIn = (service: Raw, location: Raw | undefined): Spoken => {
  const tags = new Set<string>()
  const unknown = new Set<string>()
  for (const language of [...listIn(service, 'languages'), ...listIn(location, 'languages')]) {
    const tag = tagOf(language)
    const name = textIn(language, 'name') || textIn(language, 'code')
    if (tag) tags.add(tag)
    else if (name) unknown.add(name.slice(0, 100))
  }
  return { tags: RESOURCE_LANGUAGES.filter((tag) => tags.has(tag)), unknown: [...unknown] }
}
