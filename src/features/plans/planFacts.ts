import type { Formats } from '../../core/format.js'
import type { Row } from '../../data/rows.js'
import type { Translator } from '../../translations/translate.js'

type Signed = Pick<
  Row<'housingPlanVersions'>,
  | 'clientSignedAt'
  | 'clientSignedName'
  | 'madeAt'
  | 'staffSignedAt'
  | 'staffSignedName'
  | 'textHash'
  | 'version'
>

/**
 * What is said about a version beside its words: which it is, since when, who signed it and by which
 * hash its text is known. The same on the page and on paper.
 */
export const factsOfVersion = (
  version: Signed,
  { format, t }: { format: Formats; t: Translator },
): { label: string; value: string }[] => {
  const signed = (name: null | string | undefined, at: null | string | undefined): string =>
    at
      ? t('client.planSignedAs', {
          date: `${format.on(at)}, ${format.time(at)}`,
          name: name ?? '',
        })
      : t('client.planNotSigned')
  return [
    { label: t('client.planVersion'), value: String(version.version) },
    { label: t('client.planMadeOn'), value: format.on(version.madeAt) },
    {
      label: t('client.planClientSigned'),
      value: signed(version.clientSignedName, version.clientSignedAt),
    },
    {
      label: t('client.planOfficerSigned'),
      value: signed(version.staffSignedName, version.staffSignedAt),
    },
    { label: t('client.planHash'), value: version.textHash },
  ]
}
