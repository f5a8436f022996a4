'use client'

import { Button, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import type { CaseDateView, CaseShown } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { PrivateIcon } from '../PrivateIcon/index.client.js'
import { formatDate, formatDay } from '../shared/formatDate.js'
import type { Act, CaseAct, CasePlaces } from './caseActs.client.js'
import { useCaseAct } from '../hooks/useCaseAct.js'

const base = 'pcp-admin-case'

type Props = {
  onAct: (act: Act) => void
  onDone: () => void
  places: CasePlaces
  shown: CaseShown
}

const Fact = ({ children, label }: { children: ReactNode; label: string }): ReactNode => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const DateFact = ({ date: { day, daysLeft, label } }: { date: CaseDateView }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const left = (): string | null => {
    if (daysLeft === null) return null
    if (daysLeft < 0) return text('caseDaysAgo', { count: -daysLeft })
    return daysLeft === 0 ? text('caseToday') : text('caseDaysLeft', { count: daysLeft })
  }
  return (
    <Fact label={label}>
      {day === null ? text('caseNoDate') : formatDay(day, language)}
      {left() ? <span className={`${base}__quiet`}>{left()}</span> : null}
    </Fact>
  )
}

const Facts = ({ places, shown }: Pick<Props, 'places' | 'shown'>): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { caseType, clientName, dates, openedAt, openedByName, ownerName, state } = shown
  return (
    <dl className={`${base}__facts`}>
      <Fact label={text('boardClient')}>
        <Link href={`${places.clients}/${shown.client}`} prefetch={false}>
          {clientName || text('caseSomebody')}
        </Link>
      </Fact>
      <Fact label={text('boardState')}>{text(`boardState_${state}`)}</Fact>
      {caseType ? <Fact label={text('boardCaseType')}>{caseType}</Fact> : null}
      <Fact label={text('boardOwner')}>{ownerName ?? text('boardNobody')}</Fact>
      <Fact label={text('caseOpened')}>
        {formatDate({ date: openedAt, language })}
        {openedByName ? <span className={`${base}__quiet`}>{openedByName}</span> : null}
      </Fact>
      {dates.map((date) => (
        <DateFact date={date} key={date.key} />
      ))}
      <Fact label={text('caseVersion')}>{shown.versionNumber}</Fact>
      {shown.closedAt === null ? null : (
        <Fact label={text('caseClosed')}>
          {formatDate({ date: shown.closedAt, language })}
          <span className={`${base}__quiet`}>
            {[shown.closedByName, shown.closeReason].filter(Boolean).join(': ')}
          </span>
        </Fact>
      )}
    </dl>
  )
}

/** What can be done about the case as a whole, as it stands. */
const actsOf = ({ dates, newestVersion, state, versionNumber }: CaseShown): CaseAct[] => {
  if (state === 'closed') return ['privacy']
  return [
    ...(state === 'open' ? (['add'] as const) : []),
    'owner',
    ...(dates.length > 0 ? (['dates'] as const) : []),
    ...(newestVersion > versionNumber ? (['version'] as const) : []),
    'privacy',
    'close',
  ]
}

const Buttons = ({ onAct, onDone, shown }: Omit<Props, 'places'>): ReactNode => {
  const { text } = usePortalTranslation()
  const { act, busy, failure } = useCaseAct(onDone)
  const { id, newestVersion, state } = shown
  const set = (to: 'on-hold' | 'open', done: string): void =>
    void act({ body: { state: to }, done, id, name: 'setCaseState' })
  return (
    <div className={`${base}__buttons`}>
      {actsOf(shown).map((kind) => (
        <Button
          buttonStyle={kind === 'add' ? 'primary' : 'secondary'}
          key={kind}
          onClick={() => onAct({ kind })}
          size="small"
        >
          {text(`caseAct_${kind}`, { version: newestVersion })}
        </Button>
      ))}
      {state === 'open' ? (
        <ActionButton
          busy={busy}
          buttonStyle="secondary"
          onClick={() => set('on-hold', text('caseHeld'))}
          size="small"
        >
          {text('caseHold')}
        </ActionButton>
      ) : (
        <ActionButton
          busy={busy}
          buttonStyle="secondary"
          onClick={() => set('open', text('caseResumed'))}
          size="small"
        >
          {text(state === 'closed' ? 'caseReopen' : 'caseResume')}
        </ActionButton>
      )}
      <PortalAlert message={failure?.message} />
    </div>
  )
}

/** Whose case it is and how it stands, with what can be done about it. */
export const CaseHead = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { places, shown } = props
  return (
    <div className={`${base}__head`}>
      {shown.private ? (
        <p className={`${base}__private`}>
          <PrivateIcon locked /> {text('boardPrivate')}
        </p>
      ) : null}
      <Facts places={places} shown={shown} />
      {shown.state === 'on-hold' ? <PortalHint>{text('caseOnHoldHint')}</PortalHint> : null}
      {shown.mayChange ? (
        <Buttons {...props} />
      ) : (
        <PortalHint>{text('caseOfOther', { agency: shown.agencyName })}</PortalHint>
      )}
    </div>
  )
}
