'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import {
  SelectBox,
  TextBox,
  type SelectChoice,
  type SelectGroup,
} from '../PortalFields/index.client.js'
import type { StepProps } from './stepProps.js'
import { documentFieldName, OTHER_NAME, type DocumentField, type WizardDocument } from './wizard.js'

export type FileCategory = { id: ID; name: string; predefinedNames?: null | { name: string }[] }

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

/** A name with its category, as a value of the list that has the names of all categories. */
const valueOf = (category: string, name: string): string => `${category} ${name}`

/** The names of all categories, each under its own. */
const allNames = (categories: readonly FileCategory[], other: string): SelectGroup[] =>
  categories.map((category) => ({
    choices: namesOf(category, other).map(({ label, value }) => ({
      label,
      value: valueOf(String(category.id), value),
    })),
    label: category.name,
  }))

type Props = Pick<StepProps, 'dispatch' | 'wizard'> & {
  /** Null while they are on their way. */
  categories: FileCategory[] | null
  index: number
}

type Chosen = Pick<WizardDocument, 'category' | 'predefinedName'>
type NameProps = Chosen & {
  categories: FileCategory[]
  name: string
  onChange: (chosen: Chosen) => void
}

/**
 * Predefined Name: of the category that was chosen, else of all of them, where a name brings its
 * category along. That list stays while one types into it: the browser looks after each letter.
 */
const NameChoice = ({
  categories,
  category,
  name,
  onChange,
  predefinedName,
}: NameProps): ReactNode => {
  const { text } = usePortalTranslation()
  const [found, setFound] = useState('')
  const own = category !== '' && category !== found
  const list = own
    ? {
        choices: namesOf(
          categories.find(({ id }) => String(id) === category),
          text('requestOther'),
        ),
        value: predefinedName,
      }
    : {
        groups: allNames(categories, text('requestOther')),
        value: category === '' ? '' : valueOf(category, predefinedName),
      }
  const change = (value: string): void => {
    if (own) return onChange({ category, predefinedName: value })
    const end = value.indexOf(' ')
    const of = value.slice(0, Math.max(end, 0))
    setFound(of)
    onChange({ category: of, predefinedName: value.slice(end + 1) })
  }
  return (
    <SelectBox
      {...list}
      label={text('requestPredefinedName')}
      name={name}
      onChange={change}
      placeholder={text('requestChoose')}
      required
    />
  )
}

/** Category and Predefined Name of one document; "Other" asks for a name of its own. */
export const DocumentChoice = ({ categories, dispatch, index, wizard }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const document = wizard.documents[index]
  if (!document) return null
  const { category, key, otherName, predefinedName } = document
  const several = wizard.documents.length > 1
  const set = (field: DocumentField) => (value: string) =>
    dispatch({ do: 'set-document', field, key, value })
  const nameOf = (field: DocumentField): string => documentFieldName(wizard, index, field)
  const title = text('requestDocumentNumber', { number: index + 1 })

  return (
    <fieldset className="pcp-admin-documents__one">
      <legend className={several ? 'pcp-admin-documents__title' : 'sr-only'}>{title}</legend>
      <SelectBox
        choices={(categories ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))}
        label={text('requestCategory')}
        name={nameOf('category')}
        onChange={set('category')}
        placeholder={text(categories ? 'requestChoose' : 'cardLoading')}
        required
        value={category}
      />
      <NameChoice
        categories={categories ?? []}
        category={category}
        name={nameOf('predefinedName')}
        onChange={(to) => {
          if (to.category !== category) set('category')(to.category)
          set('predefinedName')(to.predefinedName)
        }}
        predefinedName={predefinedName}
      />
      {predefinedName === OTHER_NAME ? (
        <TextBox
          label={text('requestOtherName')}
          name={nameOf('otherName')}
          onChange={set('otherName')}
          required
          value={otherName}
        />
      ) : null}
      {several ? (
        <Button
          buttonStyle="subtle"
          className="pcp-admin-documents__remove"
          extraButtonProps={{ 'aria-label': text('requestRemoveDocument', { document: title }) }}
          onClick={() => dispatch({ do: 'remove-document', key })}
          size="small"
        >
          {text('requestRemove')}
        </Button>
      ) : null}
    </fieldset>
  )
}
