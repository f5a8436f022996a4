'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

import { fold } from '../../src/core/fold.js'
import type { HudList, HudLocale, HudOption } from '../../src/core/hud/types.js'
import { useProblem } from '../hooks/useProblem.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { ProblemText } from '../ProblemText/index.client.js'
import './index.css'

const base = 'pcp-admin-hud'

type Props = {
  /** Gets the focus when its dialog opens, and is open then. */
  first?: boolean
  label: string
  list: HudList
  name: string
  onChange: (code: string) => void
  value: string
}

type Group = { label: string; options: readonly HudOption[] }

const localeOf = (language: string): HudLocale => (language.startsWith('es') ? 'es' : 'en')

/** What of a list has these words, by its groups; letters are found with or without their marks. */
const groupsOf = (list: HudList, words: string, locale: HudLocale): Group[] => {
  const wanted = fold(words).split(' ').filter(Boolean)
  const found = list.options.filter(({ group, label }) => {
    const text = fold(`${label[locale]} ${(group && list.groups?.[group]?.[locale]) ?? ''}`)
    return wanted.every((word) => text.includes(word))
  })
  const names = Object.keys(list.groups ?? { '': '' })
  return names
    .map((name) => ({
      label: list.groups?.[name]?.[locale] ?? '',
      options: found.filter(({ group }) => (group ?? '') === name),
    }))
    .filter(({ options }) => options.length > 0)
}

/**
 * One entry of a long HUD list, searched as it is typed: the combobox of the ARIA Authoring
 * Practices, with its list in the flow of the page, so that no dialog cuts it off.
 */
export const HudBox = ({ first = false, label, list, name, onChange, value }: Props): ReactNode => {
  const id = useId()
  const { language, text } = usePortalTranslation()
  const locale = localeOf(language)
  const problem = useProblem(name)
  const [typed, setTyped] = useState<null | string>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState<null | string>(null)
  const groups = groupsOf(list, typed ?? '', locale)
  const shown = groups.flatMap(({ options }) => options)
  const chosen = list.options.find(({ code }) => code === value)
  const optionID = (code: string): string => `${id}-${code}`

  const choose = (code: string): void => {
    onChange(code)
    setTyped(null)
    setActive(null)
    setIsOpen(false)
  }
  const close = (): void => {
    setTyped(null)
    setActive(null)
    setIsOpen(false)
  }
  const move = (by: number): void => {
    setIsOpen(true)
    const now = shown.findIndex(({ code }) => code === (active ?? value))
    const next = shown[Math.min(Math.max(now + by, 0), shown.length - 1)]
    if (!next) return
    setActive(next.code)
    document.getElementById(optionID(next.code))?.scrollIntoView({ block: 'nearest' })
  }
  // Not as the focus goes: what is below would move from under the pointer that is pressing it
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const leave = ({ target }: MouseEvent): void => {
      if (target instanceof Node && !box.current?.contains(target)) close()
    }
    document.addEventListener('click', leave)
    return () => document.removeEventListener('click', leave)
  }, [isOpen])
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return close()
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && isOpen && active !== null) choose(active)
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
    // Escape would close the dialog, Enter send the form around
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
  }

  return (
    <div className={`field-type text pcp-admin-field ${base}`} data-field={name} ref={box}>
      <FieldLabel htmlFor={id} label={label} required />
      <input
        {...problem.control}
        aria-activedescendant={isOpen && active !== null ? optionID(active) : undefined}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded={isOpen}
        aria-required
        autoComplete="off"
        data-first-focus={first || undefined}
        id={id}
        onChange={({ target }) => {
          setTyped(target.value)
          setActive(groupsOf(list, target.value, locale)[0]?.options[0]?.code ?? null)
          setIsOpen(true)
        }}
        onClick={() => setIsOpen(true)}
        onFocus={({ target }) => {
          setIsOpen(true)
          target.select()
        }}
        onKeyDown={press}
        placeholder={text('hudSearch')}
        role="combobox"
        type="text"
        value={typed ?? chosen?.label[locale] ?? ''}
      />
      <div
        aria-label={label}
        className={`${base}__list`}
        hidden={!isOpen}
        id={`${id}-list`}
        // A click would take the focus away and close the list before it is chosen
        onMouseDown={(event) => event.preventDefault()}
        role="listbox"
        tabIndex={-1}
      >
        {groups.map((group, index) => (
          <div aria-labelledby={`${id}-group-${index}`} key={group.label} role="group">
            {group.label ? (
              <div className={`${base}__group`} id={`${id}-group-${index}`} role="presentation">
                {group.label}
              </div>
            ) : null}
            {group.options.map(({ code, label: said }) => (
              <div
                aria-selected={code === value}
                className={`${base}__option${code === active ? ` ${base}__option--active` : ''}`}
                id={optionID(code)}
                key={code}
                // Where the press begins is what is meant: the list may move before it ends
                onMouseDown={() => choose(code)}
                role="option"
                tabIndex={-1}
              >
                {said[locale]}
              </div>
            ))}
          </div>
        ))}
      </div>
      {isOpen && shown.length === 0 ? (
        <p className={`${base}__none`} role="status">
          {text('historyEmpty')}
        </p>
      ) : null}
      <ProblemText id={problem.id} message={problem.message} />
    </div>
  )
}
