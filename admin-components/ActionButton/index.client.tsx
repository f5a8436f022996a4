'use client'

import { Button } from '@payloadcms/ui'
import type { ComponentProps, ReactNode } from 'react'

import './index.css'

type Props = ComponentProps<typeof Button> & { busy: boolean }

/**
 * A button whose call may be under way. It is dimmed then, not disabled: a disabled button would
 * drop the focus of the person who just pressed it. `useAction` ignores the second press.
 */
export const ActionButton = ({ busy, className, ...props }: Props): ReactNode => (
  <Button
    {...props}
    className={['pcp-admin-action', className].filter(Boolean).join(' ')}
    extraButtonProps={{ 'aria-busy': busy, ...props.extraButtonProps }}
  />
)
