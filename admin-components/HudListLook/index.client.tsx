'use client'

import { useField, useFormFields } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'
import type { ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import { choicesOf, listOf } from '../../src/core/questions/choices.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

/** Below the choice of a HUD list: a look at what the client can choose from it. */
export const HudListLook: SelectFieldClientComponent = ({ path }) => {
  const { language, text } = usePortalTranslation()
  const { path: place } = useField({ potentiallyStalePath: path })
  const list: unknown = useFormFields(([fields]) => fields[place]?.value)
  const name = typeof list === 'string' ? list : ''
  const known = name ? listOf({ list: name }) : undefined
  if (!known) return null
  const choices = choicesOf({ list: name })
  return (
    <details className="pcp-admin-hud-look">
      <summary>
        {text('builderListLook', { count: choices.length, element: known.element })}
      </summary>
      <ul>
        {choices.map(({ label, value }) => (
          <li key={value}>{localized(label, language)}</li>
        ))}
      </ul>
    </details>
  ) satisfies ReactNode
}
