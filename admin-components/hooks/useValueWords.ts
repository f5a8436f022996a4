import { useMemo } from 'react'

import type { ValueWords } from '../ReadOnlyValuesField/namedValues.js'
import { usePortalTranslation } from './usePortalTranslation.js'

/** The words in which answers are told to staff. */
export const useValueWords = (): ValueWords => {
  const { text } = usePortalTranslation()
  return useMemo(
    () => ({
      no: text('choice_no'),
      none: text('answerNone'),
      points: (points) => text('resultPoints', { points }),
      signed: (name) => text('answerSignedBy', { name }),
      signedOnPaper: (name) => text('answerSignedOnPaper', { name }),
      yes: text('choice_yes'),
    }),
    [text],
  )
}
