import { localized } from '../../core/localized.js'
import type { ScoreResult } from '../../core/questions/score.js'
import type { Translator } from '../../translations/translate.js'

type Reader = { locale: string; t: Translator }

const isResult = (value: unknown): value is ScoreResult =>
  typeof value === 'object' && value !== null && 'points' in value && 'label' in value

/** What scores came to, for a client: those that their author shows, each with what it means. */
export const resultTexts = (
  { locale, t }: Reader,
  results: unknown,
): { label: string; value: string }[] =>
  (Array.isArray(results) ? results : [])
    .filter(isResult)
    .filter(({ showToClient }) => showToClient)
    .map(({ band, label, points }) => {
      const written = new Intl.NumberFormat(locale).format(points)
      const named = [t('client.resultPoints', { points: written }), localized(band?.label, locale)]
      return {
        label: localized(label, locale),
        value: [named.filter(Boolean).join(' – '), localized(band?.text, locale)]
          .filter(Boolean)
          .join('\n'),
      }
    })
