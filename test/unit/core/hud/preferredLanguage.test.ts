import { describe, expect, it } from 'vitest'

import { hudLabel } from '../../../../src/core/hud/helpers.js'
import {
  hudCodeOfLanguageTag,
  languageTagOfHudCode,
  preferredLanguage,
} from '../../../../src/core/hud/preferredLanguage.js'

const tags = preferredLanguage.options.flatMap(({ code }) => {
  const tag = languageTagOfHudCode(code)
  return tag === undefined ? [] : [[code, tag] as const]
})

describe('preferred languages', () => {
  it('are 331 codes', () => {
    expect(preferredLanguage.options).toHaveLength(331)
  })

  it.each([
    ['en', '171', 'English', 'Inglés'],
    ['es', '367', 'Spanish', 'Español'],
    ['ar', '114', 'Arabic', 'Árabe'],
    ['zh', '148', 'Chinese', 'Chino'],
    ['cmn', '283', 'Mandarin', 'Mandarín'],
    ['yue', '139', 'Cantonese', 'Cantonés'],
    ['vi', '407', 'Vietnamese', 'Vietnamita'],
    ['ko', '259', 'Korean', 'Coreano'],
    ['tl', '377', 'Tagalog', 'Tagalo'],
    ['fil', '177', 'Filipino', 'Filipino'],
    ['ru', '346', 'Russian', 'Ruso'],
    ['uk', '400', 'Ukrainian', 'Ucraniano'],
    ['ht', '205', 'Haitian Creole', 'Criollo haitiano'],
    ['pt', '330', 'Portuguese', 'Portugués'],
    ['pt-BR', '331', 'Portuguese Brazilian', 'Portugués brasileño'],
    ['fr', '180', 'French', 'Francés'],
    ['so', '363', 'Somali', 'Somalí'],
    ['hmn', '216', 'Hmong', 'Hmong'],
    ['fa', '175', 'Farsi', 'Farsi'],
    ['prs', '157', 'Dari', 'Darí'],
    ['nv', '303', 'Navajo', 'Navajo'],
    ['ase', '110', 'American Sign Language', 'Lengua de señas americana'],
  ])('have %s as %s', (tag, code, en, es) => {
    expect(hudCodeOfLanguageTag(tag)).toBe(code)
    expect(languageTagOfHudCode(code)).toBe(tag)
    expect(hudLabel(preferredLanguage, code, 'en')).toBe(en)
    expect(hudLabel(preferredLanguage, code, 'es')).toBe(es)
  })
})

describe('language tags', () => {
  it('are well-formed and in conventional case', () => {
    for (const [code, tag] of tags) {
      expect([code, tag]).toEqual([code, expect.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/)])
      expect(() => Intl.getCanonicalLocales(tag)).not.toThrow()
    }
    expect(tags.length).toBeGreaterThan(200)
  })

  it('come back as themselves after a trip through the code they stand for', () => {
    for (const [, tag] of tags) {
      const code = hudCodeOfLanguageTag(tag)
      expect([tag, code && languageTagOfHudCode(code)]).toEqual([tag, tag])
    }
  })

  it('stand for a settled code wherever several codes share one', () => {
    const shared = tags.filter(([code, tag]) => tags.some(([c, t]) => t === tag && c !== code))
    const settled = shared.map(([, tag]) => [tag, hudCodeOfLanguageTag(tag)])
    expect(Object.fromEntries(settled)).toEqual({
      aht: '103',
      ems: '109',
      fa: '175',
      gwi: '202',
      hai: '203',
      hoi: '218',
      ht: '205',
      km: '252',
      koy: '260',
      kuu: '402',
      nap: '306',
      tcb: '381',
      tli: '388',
      tsi: '393',
    })
  })

  it('name languages that Intl knows by the same Spanish name, for the usual ones', () => {
    const names = new Intl.DisplayNames('es', { type: 'language' })
    const usual = 'am ar bn de en es fr hi hy it ja km ko my ne pl pt ro ru so sw th uk ur vi yue'
    for (const tag of usual.split(' ')) {
      const code = hudCodeOfLanguageTag(tag)
      expect([tag, hudLabel(preferredLanguage, code, 'es')?.toLowerCase()]).toEqual([
        tag,
        tag === 'yue' ? 'cantonés' : names.of(tag),
      ])
    }
  })

  it.each([
    ['es-MX', '367'],
    ['ES', '367'],
    ['en-us', '171'],
    ['zh-Hant-TW', '148'],
    ['pt-PT', '330'],
    ['pt-br', '331'],
    ['fr-CA', '182'],
    ['fa-AF', '157'],
    ['fa-IR', '175'],
    ['nb', '312'],
    ['ku', '264'],
    ['sr-ME', '298'],
    ['sr-Latn-ME', '351'],
    ['iw', '212'],
  ])('%s falls back to %s', (tag, code) => {
    expect(hudCodeOfLanguageTag(tag)).toBe(code)
  })

  it.each(['', 'x', 'not a tag', 'eo', '367', 'constructor'])('%j has no code', (tag) => {
    expect(hudCodeOfLanguageTag(tag)).toBeUndefined()
  })

  it.each(['21', '8', '99', '124', '1'])('the code %s has no tag', (code) => {
    expect(languageTagOfHudCode(code)).toBeUndefined()
  })
})
