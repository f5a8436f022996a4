'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'

/** A search runs when the typing pauses. */
const PAUSE = 250

type Props = { label: string; onSearch: (words: string) => void }

/** Search box of a table. */
export const SearchBox = ({ label, onSearch }: Props): ReactNode => {
  const [typed, setTyped] = useState('')
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  }, [onSearch])
  useEffect(() => {
    const pause = setTimeout(() => search.current(typed.trim()), PAUSE)
    return () => clearTimeout(pause)
  }, [typed])
  return (
    <input
      aria-label={label}
      className="pcp-admin-table__search"
      onChange={({ target }) => setTyped(target.value)}
      placeholder={label}
      type="search"
      value={typed}
    />
  )
}
