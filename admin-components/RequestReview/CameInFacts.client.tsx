'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { RequestType } from '../../src/core/status/request.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import type { CameInRecord } from '../hooks/useReview.js'
import { useRowDrawer } from '../hooks/useRowDrawer.js'
import { useValueWords } from '../hooks/useValueWords.js'
import { PortalFacts, type PortalFact } from '../PortalFacts/index.client.js'
import { namedValues } from '../ReadOnlyValuesField/namedValues.js'
import { formatDateTime } from '../shared/formatDate.js'

const base = 'pcp-admin-review'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const given = (facts: readonly (readonly [string, string])[]): PortalFact[] =>
  facts.filter(([, value]) => value !== '').map(([name, value]) => [name, value])

const placeFacts = (row: CameInRecord, text: PortalText): PortalFact[] => {
  const { address, clearedAt, latitude, longitude, note } = row
  if (clearedAt) return given([[text('reviewAddress'), text('placeCleared')]])
  const hasPosition = typeof latitude === 'number' && typeof longitude === 'number'
  return given([
    [text('reviewAddress'), textOf(address)],
    [text('reviewPosition'), hasPosition ? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` : ''],
    [text('reviewPlaceNote'), textOf(note)],
  ])
}

const releaseFacts = (
  { endDate, permission, signedAt, signedName, startDate }: CameInRecord,
  { language, text }: { language: string; text: PortalText },
): PortalFact[] =>
  given([
    [text('reviewPermission'), text(permission === 'yes' ? 'reviewYes' : 'reviewNo')],
    [text('reviewSignedBy'), textOf(signedName)],
    [text('reviewSignedAt'), formatDateTime({ date: textOf(signedAt), language })],
    [text('reviewFrom'), textOf(startDate).slice(0, 10)],
    [text('reviewUntil'), textOf(endDate).slice(0, 10)],
  ])

type Props = { collection: string; record: CameInRecord; type: RequestType }

/** Answers, a place or a signed release, in words, and the way to the record itself. */
export const CameInFacts = ({ collection, record, type }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const words = useValueWords()
  const { RowDrawer, show } = useRowDrawer(collection)
  const facts = (): PortalFact[] => {
    if (type === 'location') return placeFacts(record, text)
    if (type === 'roi') return releaseFacts(record, { language, text })
    const told = namedValues({
      locale: language,
      questions: record.questions,
      value: record.answers,
      words,
    })
    const results = namedValues({
      locale: language,
      questions: null,
      value: record.results ?? null,
      words,
    })
    return [...told, ...results].map(({ name, text: value }) => [name, value])
  }
  const signed = type === 'roi' ? textOf(record.signedText) : ''
  return (
    <>
      <PortalFacts facts={facts()} />
      {signed ? (
        <details className={`${base}__signed`}>
          <summary>{text('reviewSignedText')}</summary>
          <p className={`${base}__words`}>{signed}</p>
        </details>
      ) : null}
      <Button
        buttonStyle="secondary"
        className={`${base}__button`}
        onClick={() => show({ id: record.id })}
        size="small"
      >
        {text('reviewOpenRecord')}
      </Button>
      <RowDrawer />
    </>
  )
}
