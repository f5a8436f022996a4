'use client'

import { CheckboxInput } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { ProgramMember } from '../ProgramView/programProps.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { ExitFields } from './ExitFields.client.js'
import type { ExitForm, LeavesToo } from './exitState.js'

type Props = {
  /** How the first one leaves. */
  form: ExitForm
  leaving: readonly LeavesToo[]
  onChange: (leaving: LeavesToo[]) => void
  /** Who else of the household is in the program. */
  others: readonly ProgramMember[]
}

/** Who else leaves, one by one: the same day to the same place, unless something else is said. */
export const AlsoLeaving = ({ form, leaving, onChange, others }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  if (others.length === 0) return null
  const change = (enrollment: string, own: ExitForm | null): void =>
    onChange(leaving.map((one) => (one.enrollment === enrollment ? { enrollment, own } : one)))
  return (
    <fieldset className="pcp-admin-exit__household" data-field="members">
      <legend>{text('exitWhoElse')}</legend>
      {others.map(({ id, name, relation }) => {
        const index = leaving.findIndex(({ enrollment }) => enrollment === id)
        const own = leaving[index]?.own ?? null
        return (
          <div className="pcp-admin-exit__member" key={id}>
            <CheckboxInput
              checked={index !== -1}
              id={`leaves-${id}`}
              label={`${name} – ${relation}`}
              name={`leaves-${id}`}
              onToggle={() =>
                onChange(
                  index === -1
                    ? [...leaving, { enrollment: id, own: null }]
                    : leaving.filter(({ enrollment }) => enrollment !== id),
                )
              }
            />
            {index === -1 ? null : (
              <div className="pcp-admin-exit__own">
                <CheckboxInput
                  checked={own !== null}
                  id={`own-${id}`}
                  label={text('exitOwn')}
                  name={`own-${id}`}
                  onToggle={() => change(id, own === null ? form : null)}
                />
                {own ? (
                  <ExitFields
                    form={own}
                    onChange={(next) => change(id, next)}
                    path={`members.${index}.`}
                  />
                ) : null}
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
