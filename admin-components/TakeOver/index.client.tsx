'use client'

import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useTakeOver, type TakenField, type TakenFrom } from '../hooks/useTakeOver.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import './index.css'

const base = 'pcp-admin-take-over'

type LineProps = { chosen: boolean; field: TakenField; onChoose: (chosen: boolean) => void }

const Line = ({ chosen, field, onChoose }: LineProps): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <li className={`${base}__field`}>
      <label>
        <input
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
          type="checkbox"
        />
        <strong>{field.question}</strong>
      </label>
      <dl>
        <div>
          <dt>{text('takeOverNow')}</dt>
          <dd>{field.now || text('takeOverNothing')}</dd>
        </div>
        <div>
          <dt>{text('takeOverAnswered')}</dt>
          <dd>{field.answered}</dd>
        </div>
      </dl>
    </li>
  )
}

type Props = { from: TakenFrom; onChange: () => void }

/** What an accepted answer says beside the record, and which of it staff write there. */
export const TakeOver = ({ from, onChange }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { busy, failure, offered, write } = useTakeOver(from)
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (!offered || offered.fields.length === 0) return null
  const fields = offered.fields.filter(({ differs }) => differs)
  const wanted = fields.filter(({ field }) => chosen.includes(field))
  const take = async (): Promise<void> => {
    if (!(await write(wanted))) return
    setChosen([])
    toastSuccess(text('takeOverDone'))
    onChange()
  }
  return (
    <section className={base}>
      <h3>{text('takeOverTitle')}</h3>
      <PortalHint>{text(fields.length === 0 ? 'takeOverSame' : 'takeOverHint')}</PortalHint>
      <PortalAlert message={failure?.message} />
      {fields.length > 0 ? (
        <>
          <ul className={`${base}__fields`}>
            {fields.map((one) => (
              <Line
                chosen={chosen.includes(one.field)}
                field={one}
                key={one.field}
                onChoose={(is) =>
                  setChosen((before) =>
                    is ? [...before, one.field] : before.filter((field) => field !== one.field),
                  )
                }
              />
            ))}
          </ul>
          <ActionButton busy={busy} disabled={wanted.length === 0} onClick={() => void take()}>
            {text('takeOverWrite')}
          </ActionButton>
        </>
      ) : null}
    </section>
  )
}
