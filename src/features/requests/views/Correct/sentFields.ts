import { sentAnswers } from '../../../questions/portal.js'
import type { CorrectionDetail } from '../../loaders/correction.js'

/** What was sent, as it would stand in the fields of the form. */
export const sentFields = (answered: CorrectionDetail['answered']): Record<string, string> => {
  switch (answered.type) {
    case 'assessment': {
      const { answers, assessmentDate } = answered.response
      return { ...sentAnswers(answers), assessmentDate: assessmentDate.slice(0, 10) }
    }
    case 'document':
      return {}
    case 'location': {
      const { address, note } = answered.location
      return { address: address ?? '', note: note ?? '' }
    }
  }
}
