'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import type { StaticLabel } from 'payload'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ImportPreview } from '../hooks/useResourceImport.js'
import { ImportList } from './ImportList.client.js'

const labelOf = (label: StaticLabel, language: string): string =>
  typeof label === 'string' ? label : (label[language] ?? label.en ?? '')

/** Names of the categories as the form of a place has them. */
const useCategoryNames = (resources: string): ((category: string) => string) => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const field = getEntityConfig({ collectionSlug: resources }).fields.find(
    (one) => 'name' in one && one.name === 'categories',
  )
  const options = field?.type === 'select' ? field.options : []
  return (category) => {
    const option = options.find((one) => typeof one === 'object' && one.value === category)
    const label: unknown = typeof option === 'object' ? option.label : ''
    return label ? labelOf(label as StaticLabel, i18n.language) : category
  }
}

type Props = { preview: ImportPreview; resources: string }

/** What the file's own words become here, and what of it has no place. */
export const FileWords = ({ preview, resources }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const nameOf = useCategoryNames(resources)
  const { dropped, terms, unknownLanguages } = preview
  return (
    <>
      <ImportList
        count={terms.length}
        rows={terms.map(({ categories, count, name }) => ({
          key: name,
          row: (
            <>
              <strong>{`${name} (${count})`}</strong>
              <span>
                {categories.length > 0
                  ? categories.map(nameOf).join(', ')
                  : text('importTermUnknown')}
              </span>
            </>
          ),
        }))}
        title={text('importTerms', { count: terms.length })}
      />
      <ImportList
        count={unknownLanguages.length}
        rows={unknownLanguages.map((name) => ({ key: name, row: name }))}
        title={text('importLanguages', { count: unknownLanguages.length })}
      />
      <ImportList
        count={dropped.length}
        rows={dropped.map(({ count, field }) => ({
          key: field,
          row: (
            <>
              <code>{field}</code>
              <span>{count}</span>
            </>
          ),
        }))}
        title={text('importDropped', { count: dropped.length })}
      />
    </>
  )
}
