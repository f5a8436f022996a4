'use client'

import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/**
 * False on the server and while hydrating, true afterwards: what needs a script shows up only where
 * scripts run.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
