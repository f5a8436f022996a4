import { expect, test } from 'vitest'

import { renderPage } from './renderPage.js'
import { TASK_PAGES } from './sampleTaskPages.js'

test.each(['en', 'es'])('in %s, no dot parts a sentence that has its full stop', (locale) => {
  for (const page of TASK_PAGES)
    expect(renderPage({ locale, page }), page.name).not.toMatch(/\. ·/u)
})
