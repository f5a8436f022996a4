'use client'

import { useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { UIFieldClientComponent } from 'payload'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useQuestionsPreview } from '../hooks/useQuestionsPreview.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { keepPlace, typedIn, type FramePlace } from './frame.client.js'
import './index.css'

const base = 'pcp-admin-preview'
/** Width of a small phone. */
const PHONE = 360
const PHONE_HEIGHT = 640
/**
 * How often a frame with the focus is asked what is typed in it. Its own listeners would have to be
 * scripts, and Safari calls none from outside where scripts are off.
 */
const LOOK_EVERY = 300

/** How much smaller the phone is drawn where there is less room for it. */
const useScale = (): { measured: (box: HTMLElement | null) => void; scale: number } => {
  const [scale, setScale] = useState(1)
  const observer = useRef<null | ResizeObserver>(null)
  const measured = useCallback((box: HTMLElement | null): void => {
    observer.current?.disconnect()
    if (!box) return
    observer.current = new ResizeObserver(([entry]) => {
      if (entry) setScale(Math.min(1, entry.contentRect.width / PHONE))
    })
    observer.current.observe(box)
  }, [])
  return { measured, scale }
}

/** Languages of the portal, as the field of the preview says. */
const localesOf = (custom: unknown): string[] => {
  const { locales } = (custom ?? {}) as { locales?: unknown }
  return Array.isArray(locales) ? locales.map(String) : ['en']
}

/**
 * The questions as a client will see them, on a phone's width, while they are written. Answers that
 * are typed there act on conditions, and nobody keeps them.
 */
export const QuestionsPreview: UIFieldClientComponent = ({ field }) => {
  const id = useId()
  const { language, text } = usePortalTranslation()
  const locales = localesOf(field.admin.custom)
  // An assessment has a title, a task a name
  const title = useFormFields(([fields]) => (fields.title ?? fields.name)?.value)
  const [locale, setLocale] = useState(locales.includes(language) ? language : (locales[0] ?? 'en'))
  const preview = useQuestionsPreview({ locale, title: typeof title === 'string' ? title : '' })
  const frame = useRef<HTMLIFrameElement>(null)
  const place = useRef<FramePlace | null>(null)
  const { measured, scale } = useScale()
  const { answer, setAnswers, setPage } = preview

  useEffect(() => {
    const timer = setInterval(() => {
      const shown = frame.current?.contentDocument
      if (!shown || document.activeElement !== frame.current) return
      place.current = keepPlace(shown)
      setAnswers(typedIn(shown))
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [setAnswers])

  return (
    <section aria-labelledby={`${id}-title`} className={base}>
      <div className={`${base}__bar`}>
        <h3 id={`${id}-title`}>{text('previewTitle')}</h3>
        <div aria-label={text('previewLanguage')} className={`${base}__languages`} role="group">
          {locales.map((code) => (
            <button
              aria-pressed={code === locale}
              key={code}
              lang={code}
              onClick={() => setLocale(code)}
              type="button"
            >
              {code}
            </button>
          ))}
        </div>
      </div>
      <PortalHint>{text('previewHint')}</PortalHint>
      <PortalAlert message={preview.failed} />
      <div className={`${base}__phone`} ref={measured} style={{ height: PHONE_HEIGHT * scale }}>
        <iframe
          className={`${base}__frame`}
          height={PHONE_HEIGHT}
          onLoad={({ currentTarget }) => {
            if (currentTarget.contentDocument) place.current?.restore(currentTarget.contentDocument)
          }}
          ref={frame}
          // No scripts: that it is of the same origin lets this page read what is typed there
          sandbox="allow-same-origin"
          srcDoc={answer?.html ?? ''}
          style={{ transform: `scale(${scale})` }}
          title={text('previewTitle')}
          width={PHONE}
        />
      </div>
      {answer && answer.pages > 1 ? (
        <div className={`${base}__pages`}>
          <button
            aria-disabled={answer.page === 0}
            onClick={() => setPage(Math.max(answer.page - 1, 0))}
            type="button"
          >
            {text('previewBack')}
          </button>
          <span role="status">
            {text('previewPage', { count: answer.pages, page: answer.page + 1 })}
          </span>
          <button
            aria-disabled={answer.page === answer.pages - 1}
            onClick={() => setPage(Math.min(answer.page + 1, answer.pages - 1))}
            type="button"
          >
            {text('previewNext')}
          </button>
        </div>
      ) : null}
      {answer && answer.problems.length > 0 ? (
        <details className={`${base}__problems`} open>
          <summary>{text('previewProblems', { count: answer.problems.length })}</summary>
          <ul>
            {answer.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <button className={`${base}__reset`} onClick={preview.forget} type="button">
        {text('previewForget')}
      </button>
    </section>
  ) satisfies ReactNode
}
