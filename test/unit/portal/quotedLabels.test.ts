import { expect, test } from 'vitest'

import { translator, type TranslationKey } from '../../../src/translations/translate.js'

/** Texts that tell somebody to choose something, and the words it has on the page. */
const QUOTES = [
  ['admin.recoverySteps', 'client.signInNoMail'],
  ['client.errorTooManySignIn', 'client.signInForgot'],
  ['client.helpSharedText', 'client.codeShared'],
  ['client.helpSignInText', 'client.signInNoMail'],
] as const satisfies readonly (readonly [TranslationKey, TranslationKey])[]

for (const locale of ['en', 'es']) {
  test.each(QUOTES)(`in ${locale}, %s names %s as the page does`, (text, label) => {
    expect(translator(locale, {})(text)).toContain(`"${translator(locale, {})(label)}"`)
  })
}
