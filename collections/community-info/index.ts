import { keepOneSpotlight } from '../../hooks/community-info/keepOneSpotlight.js'
import { keepPlainText } from '../../hooks/community-info/keepPlainText.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { availableLocales } from '../../src/translations/translate.js'
import { uuidField } from '../fields/ids.js'
import { searchable } from '../fields/searchable.js'
import { secretField, textsField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    fields: {
      bodies: 'Text in other languages',
      body: 'Text',
      excerpts: 'How it begins',
      language: 'Language',
      published: 'Clients see it',
      searchText: 'title or text',
      spotlight: 'In the spotlight, first for clients (the one before steps back)',
    },
    many: 'Community info',
    one: 'Community info',
  },
  es: {
    fields: {
      bodies: 'Texto en otros idiomas',
      body: 'Texto',
      excerpts: 'Cómo empieza',
      language: 'Idioma',
      published: 'Los clientes lo ven',
      searchText: 'título o texto',
      spotlight: 'Destacado, primero para los clientes (el anterior deja de estarlo)',
    },
    many: 'Información de la comunidad',
    one: 'Información de la comunidad',
  },
}

const serverOnly = { create: () => false, update: () => false }

/** Languages besides English, in which `title` and `body` are written, each by its own name. */
const otherLanguages = () =>
  availableLocales()
    .filter((locale) => locale !== 'en')
    .map((value) => ({
      label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
      value,
    }))

/**
 * What a community should know: words explained, where to turn, what is coming up. It belongs to the
 * installation; super users write it, and clients read what is published. One may stand in the
 * spotlight.
 */
export const createCommunityInfoCollection: CollectionFactory = (ctx) => {
  const editor = ctx.messageEditor ? { editor: ctx.messageEditor } : {}
  return {
    admin: {
      defaultColumns: ['title', 'published', 'spotlight', 'updatedAt'],
      useAsTitle: 'title',
    },
    defaultSort: 'title',
    disableDuplicate: true,
    fields: [
      uuidField(),
      { name: 'title', type: 'text', index: true, maxLength: TEXT_LIMITS.name, required: true },
      textsField('titles', TEXT_LIMITS.name, { required: false }),
      { name: 'published', type: 'checkbox', defaultValue: true, index: true },
      { name: 'spotlight', type: 'checkbox', defaultValue: false, index: true },
      { name: 'body', type: 'richText', ...editor, required: true },
      {
        name: 'bodies',
        type: 'array',
        fields: [
          { name: 'language', type: 'select', options: otherLanguages(), required: true },
          { name: 'body', type: 'richText', ...editor, required: true },
        ],
        maxRows: 20,
      },
      // How the text begins, by language: a list need not read whole texts.
      { name: 'excerpts', type: 'json', access: serverOnly, admin: { hidden: true } },
      // All of the text, for the search below.
      secretField('plain'),
      // One key for whichever stands in the spotlight: there can never be two.
      secretField('spotlightKey', { index: true, unique: true }),
      searchable({ kept: { title: 'name', titles: 'text', plain: 'text' } }),
    ],
    hooks: { beforeChange: [keepPlainText, keepOneSpotlight] },
    texts,
  }
}
