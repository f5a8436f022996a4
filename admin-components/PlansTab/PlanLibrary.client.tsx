'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { PlanCause, PlanSide } from '../../src/core/status/plan.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { portalPath } from '../shared/portalPath.js'

type Ready = { own: boolean; text: string; who: PlanSide }
type Library = { causes: { actions: Ready[]; cause: PlanCause; name: string }[] }

type Props = {
  language: string
  onTake: (action: Ready) => void
  slug: string
  /** What the goal has already. */
  taken: ReadonlySet<string>
}

const Row = ({
  action,
  isTaken,
  onTake,
}: {
  action: Ready
  isTaken: boolean
  onTake: () => void
}): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <li className="pcp-admin-plans__ready">
      <span>
        {action.text}
        <small>
          {[text(`planWho_${action.who}`), action.own ? text('planOwnAction') : '']
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {isTaken ? (
        <span role="status">{text('planTaken')}</span>
      ) : (
        <Button buttonStyle="secondary" margin={false} onClick={onTake} size="small">
          {text('planTake')}
          <span className="sr-only">: {action.text}</span>
        </Button>
      )}
    </li>
  )
}

const Shelf = ({ language, onTake, taken }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [cause, setCause] = useState('')
  const [words, setWords] = useState('')
  const query = new URLSearchParams({ language })
  const { failed, found } = useRead<Library>(`${portalPath('planLibrary')}?${query.toString()}`)
  const fits = (action: Ready): boolean =>
    action.text.toLocaleLowerCase(language).includes(words.toLocaleLowerCase(language))
  const shown = (found?.causes ?? [])
    .filter((one) => cause === '' || one.cause === cause)
    .map((one) => ({ ...one, actions: one.actions.filter(fits) }))
    .filter(({ actions }) => actions.length > 0)
  return (
    <>
      <SelectBox
        choices={(found?.causes ?? []).map((one) => ({ label: one.name, value: one.cause }))}
        first
        label={text('planCause')}
        name="cause"
        onChange={setCause}
        placeholder={text('planEveryCause')}
        value={cause}
      />
      <SearchBox label={text('planLibrarySearch')} onSearch={setWords} />
      <PortalAlert message={failed} />
      {found && shown.length === 0 ? <PortalHint>{text('historyEmpty')}</PortalHint> : null}
      {shown.map(({ actions, cause: key, name }) => (
        <section key={key}>
          <h3 className="pcp-admin-plans__name">{name}</h3>
          <ul className="pcp-admin-plans__shelf">
            {actions.map((action) => (
              <Row
                action={action}
                isTaken={taken.has(action.text)}
                key={`${action.who}${action.text}`}
                onTake={() => onTake(action)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Ready actions by cause: staff pick as many as they like, and change them afterwards. */
export const PlanLibrary = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog drawer slug={props.slug} title={text('planLibraryTitle')}>
      <Shelf {...props} />
    </PortalDialog>
  )
}
