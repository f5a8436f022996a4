'use client'

import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { RichText } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'

const base = 'pcp-admin-talk'

export const isFormatted = (body: unknown): body is SerializedEditorState =>
  typeof body === 'object' && body !== null && 'root' in body

/** What a message says: formatted, or as it was typed. */
export const MessageWords = ({ body, text }: { body?: unknown; text: string }): ReactNode =>
  isFormatted(body) ? (
    <RichText className={`${base}__words`} data={body} disableIndent disableTextAlign />
  ) : (
    <p className={`${base}__words ${base}__words--plain`}>{text}</p>
  )
