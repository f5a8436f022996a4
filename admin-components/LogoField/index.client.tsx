'use client'

import { Button, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId, useState, type ChangeEvent } from 'react'

import { LOGO_BYTES } from '../../src/core/agencyLogo.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import './index.css'

const ACCEPTED = 'image/jpeg,image/png,image/webp'

const asDataURL = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    )
    reader.addEventListener('error', () => reject(new Error('unreadable')))
    reader.readAsDataURL(file)
  })

/**
 * The logo of an agency: shown, chosen and taken away; stored with the form. The server draws it anew,
 * so what is shown before is the picture as it was chosen.
 */
export const LogoField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, showError, value } = useField<null | string>({
    potentiallyStalePath: path,
  })
  const { text } = usePortalTranslation()
  const [problem, setProblem] = useState(false)
  const id = useId()
  const isFixed = disabled || readOnly === true

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    const fits = file.size <= LOGO_BYTES && ACCEPTED.split(',').includes(file.type)
    setProblem(!fits)
    if (fits) setValue(await asDataURL(file))
    target.value = ''
  }

  return (
    <div className="field-type pcp-admin-logo">
      <FieldLabel htmlFor={id} label={useFieldLabel(field)} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {value ? (
          <img alt={text('logoShown')} className="pcp-admin-logo__picture" src={value} />
        ) : null}
        <input
          accept={ACCEPTED}
          aria-describedby={`${id}-hint`}
          disabled={isFixed}
          id={id}
          onChange={(event) => void choose(event)}
          type="file"
        />
        {value && !isFixed ? (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => setValue(null)}
            size="small"
          >
            {text('logoRemove')}
          </Button>
        ) : null}
      </div>
      <PortalHint id={`${id}-hint`} live>
        {text(problem ? 'logoRefused' : 'logoHint')}
      </PortalHint>
    </div>
  )
}
