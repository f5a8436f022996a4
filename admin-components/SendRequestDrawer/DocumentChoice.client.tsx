'use client'

import { useCallback, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { SelectBox, TextBox, type SelectChoice } from '../PortalFields/index.client.js'
import type { StepProps } from './SelectStep.client.js'
import { OTHER_NAME } from './wizard.js'

type FileCategory = { id: ID; name: string; predefinedNames?: null | { name: string }[] }

const QUERY = 'where[active][equals]=true&sort=name&limit=500&depth=0'

const isOther = (name: string): boolean => name.trim().toLowerCase() === 'other'

/** A list that already has an "Other" still gets only the one that asks for a name. */
const namesOf = (category: FileCategory | undefined, other: string): SelectChoice[] =>
  category
    ? [
        ...(category.predefinedNames ?? [])
          .filter(({ name }) => !isOther(name))
          .map(({ name }) => ({ label: name, value: name })),
        { label: other, value: OTHER_NAME },
      ]
    : []

/** Category and Predefined Name of the document; "Other" asks for a name of its own. */
export const DocumentChoice = ({
  dispatch,
  wizard,
}: Pick<StepProps, 'dispatch' | 'wizard'>): ReactNode => {
  const { get, slugs } = useClientPortal()
  const { text } = usePortalTranslation()
  const load = useCallback(
    () => get<OptionPage<FileCategory>>(`/${slugs.fileCategories}?${QUERY}`),
    [get, slugs.fileCategories],
  )
  const { failed, options } = useOptions(load)
  if (failed) return <PortalAlert message={failed} />
  const chosen = options?.find(({ id }) => String(id) === wizard.category)
  const set = (field: 'category' | 'otherName' | 'predefinedName') => (value: string) =>
    dispatch({ do: 'set', field, value })

  return (
    <>
      <SelectBox
        choices={(options ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))}
        label={text('requestCategory')}
        name="category"
        onChange={set('category')}
        placeholder={text(options ? 'requestChoose' : 'cardLoading')}
        required
        value={wizard.category}
      />
      <SelectBox
        choices={namesOf(chosen, text('requestOther'))}
        label={text('requestPredefinedName')}
        name="predefinedName"
        onChange={set('predefinedName')}
        placeholder={text('requestChoose')}
        required
        value={wizard.predefinedName}
      />
      {wizard.predefinedName === OTHER_NAME ? (
        <TextBox
          label={text('requestOtherName')}
          name="otherName"
          onChange={set('otherName')}
          required
          value={wizard.otherName}
        />
      ) : null}
    </>
  )
}
