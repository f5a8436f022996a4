'use client'

import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { HistoryLine } from '../hooks/useHistory.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PrivateIcon } from '../PrivateIcon/index.client.js'

const base = 'pcp-admin-timeline'

export type LineLinks = {
  /** Where rows of a collection are read that are not opened here, by its slug. */
  links: Readonly<Record<string, string>>
  onOpen: (line: HistoryLine) => void
  /** Slugs of the collections whose rows open beside the page. */
  opened: readonly string[]
}

/** A calendar day is the same wherever one is; a moment is shown in the reader's zone. */
const dayOf = ({ at, isDay }: HistoryLine, language: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(at))

const timeOf = ({ at, isDay }: HistoryLine, language: string): string =>
  isDay ? '' : new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(at))

type Day = { day: string; lines: HistoryLine[] }

/** Lines of the same day stand under it. */
const byDay = (lines: readonly HistoryLine[], language: string): Day[] => {
  const days: Day[] = []
  for (const line of lines) {
    const day = dayOf(line, language)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

const Heading = ({ line, links, onOpen, opened }: LineLinks & { line: HistoryLine }): ReactNode => {
  const href = links[line.slug]
  if (href) return <Link href={href}>{line.event}</Link>
  if (!opened.includes(line.slug)) return line.event
  return (
    <button className="pcp-admin-table__open" onClick={() => onOpen(line)} type="button">
      {line.event}
    </button>
  )
}

const Line = ({ line, ...rest }: LineLinks & { line: HistoryLine }): ReactNode => {
  const { language, text } = usePortalTranslation()
  return (
    <li className={`${base}__line`}>
      <time className={`${base}__time`} dateTime={line.isDay ? line.at.slice(0, 10) : line.at}>
        {timeOf(line, language)}
      </time>
      <div className={`${base}__what`}>
        <span className={`${base}__event`}>
          <Heading line={line} {...rest} />
          {line.private ? (
            <span className={`${base}__private`}>
              <PrivateIcon locked />
              {text('timelinePrivate')}
            </span>
          ) : null}
        </span>
        {line.text ? <span className={`${base}__text`}>{line.text}</span> : null}
        <span className={`${base}__by`}>{[line.by, line.agency].filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  )
}

/** The history, a heading for each day. */
export const HistoryLines = ({
  lines,
  ...rest
}: LineLinks & { lines: readonly HistoryLine[] }): ReactNode => {
  const { language } = usePortalTranslation()
  return byDay(lines, language).map(({ day, lines: ofDay }) => (
    <section aria-label={day} className={`${base}__group`} key={`${day} ${ofDay[0]?.id}`}>
      <h3 className={`${base}__date`}>{day}</h3>
      <ol className={`${base}__lines`}>
        {ofDay.map((line) => (
          <Line key={`${line.event} ${line.id}`} line={line} {...rest} />
        ))}
      </ol>
    </section>
  ))
}
