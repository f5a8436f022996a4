import { useFormFields } from '@payloadcms/ui'

import { draftSet, type DraftSet } from '../shared/questionSet.js'

/** The set of questions of the form around, as it is being written. */
export const useQuestionSet = (): DraftSet => useFormFields(([fields]) => draftSet(fields))
