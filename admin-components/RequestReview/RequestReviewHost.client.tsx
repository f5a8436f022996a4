'use client'

import { createContext, use, useCallback, useState, type ReactNode } from 'react'

import { RequestReview, type ReviewProps } from './index.client.js'

type Open = (review: ReviewProps) => void
const ReviewContext = createContext<null | Open>(null)

const useOpened = (): { open: Open; shown: ReactNode } => {
  const [opened, setOpened] = useState<null | { look: number; review: ReviewProps }>(null)
  const open = useCallback<Open>(
    (review) => setOpened((before) => ({ look: (before?.look ?? 0) + 1, review })),
    [],
  )
  // Each opening is a new look at what came in
  const shown = opened ? <RequestReview key={opened.look} {...opened.review} /> : null
  return { open, shown }
}

/**
 * Holds what came in while it is looked at. A row of a table is drawn anew when another comes above
 * it, and would take the drawer with it, and what was typed there.
 */
export const RequestReviewHost = ({ children }: { children: ReactNode }): ReactNode => {
  const { open, shown } = useOpened()
  return (
    <ReviewContext value={open}>
      {children}
      {shown}
    </ReviewContext>
  )
}

/** How to open what came in; `shown` is drawn by who asks, where nobody around them holds it. */
export const useRequestReview = (): { open: Open; shown: ReactNode } => {
  const around = use(ReviewContext)
  const own = useOpened()
  return around ? { open: around, shown: null } : own
}
