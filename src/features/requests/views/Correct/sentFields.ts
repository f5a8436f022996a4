import type { CorrectionDetail } from '../../loaders/correction.js'

const typed = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(typed).join('\n')
  if (value === true) return 'yes'
  if (value === false) return 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What was sent, as it would stand in the fields of the form. */
export const sentFields = (answered: CorrectionDetail['answered']): Record<string, string> => {
  switch (answered.type) {
    case 'assessment': {
      const { answers } = answered.response
      const given = typeof answers === 'object' && answers !== null ? Object.entries(answers) : []
      return Object.fromEntries(given.map(([name, value]) => [`answers.${name}`, typed(value)]))
    }
    case 'document':
      return {}
    case 'location': {
      const { address, note } = answered.location
      return { address: address ?? '', note: note ?? '' }
    }
  }
}
