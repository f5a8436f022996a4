import { createHash } from 'node:crypto'

import { createElement } from 'react'

import type { SanitizedOptions } from '../../config/sanitizeOptions.js'
import { ANSWER_HEADERS } from '../../core/securityHeaders.js'
import { PORTAL_WORKER } from '../../registry/assets.js'
import { availableLocales, translator } from '../../translations/translate.js'
import { escapeHTML } from '../../mail/escapeHTML.js'
import { compressedFor } from '../packing/compress.js'
import { helpIn } from '../../core/helpIn.js'
import { packedResponse } from '../packing/packedResponse.js'
import { assetName } from './assetTable.js'
import { OfflinePage } from './OfflinePage.js'

type Options = Pick<SanitizedOptions, 'help' | 'portalPath' | 'productName'> & {
  portal: Pick<SanitizedOptions['portal'], 'texts'>
}

const PREFIX = 'pcp-'

/** Of its own: the portal's stylesheet may not be there, and one file is enough. */
const STYLES =
  'body{margin:0;padding:24px 16px;font:17px/1.5 system-ui,sans-serif;overflow-wrap:break-word}main{max-width:34rem;margin:0 auto}section{padding-block:8px}section+section{border-block-start:1px solid #7c858c}a{display:inline-block;padding-block:10px}button{min-height:48px;padding:0 16px;font:inherit}'

const sha256 = (text: string, encoding: 'base64' | 'base64url'): string =>
  createHash('sha256').update(text).digest(encoding)

const offlineHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${sha256(STYLES, 'base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'Content-Type': 'text/html; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
}

const offlineHTML = async ({ help, portal, productName }: Options): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const [first = 'en', ...others] = availableLocales()
  const speak = (locale: string) => ({
    help: helpIn(help, locale),
    locale,
    t: translator(locale, portal.texts),
  })
  const page = createElement(OfflinePage, {
    languages: [speak(first), ...others.map(speak)],
    productName,
    styles: STYLES,
  })
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** Above the list of copies, in every language. */
const keptTitle = ({ portal }: Options): string =>
  availableLocales()
    .map((locale) => escapeHTML(translator(locale, portal.texts)('client.keptTitle')))
    .join(' · ')

/** In the first language: who turned pushes on gets their own words with each. */
const noticeWords = ({ portal }: Options): { body: string; title: string } => {
  const t = translator(availableLocales()[0] ?? 'en', portal.texts)
  return { body: t('emails.pushBody'), title: t('emails.pushTitle') }
}

const workerText = async (options: Options, themeCSS: string): Promise<string> => {
  const { portalPath } = options
  const kept = {
    assets: [assetName('portal.css', themeCSS), assetName('portal.js')].map(
      (name) => `${portalPath}/assets/${name}`,
    ),
    notice: noticeWords(options),
    offline: {
      headers: offlineHeaders,
      html: await offlineHTML(options),
      kept: keptTitle(options),
    },
    prefix: PREFIX,
    scope: portalPath,
  }
  const cache = `${PREFIX}${sha256(JSON.stringify(kept) + PORTAL_WORKER, 'base64url').slice(0, 16)}`
  return `const PCP=${JSON.stringify({ ...kept, cache })};\n${PORTAL_WORKER}`
}

const texts = new WeakMap<Options, Promise<string>>()

/**
 * Answers `{portalPath}/sw.js`: a script that keeps the portal's files and one page for when there
 * is no connection, with whom to call. It says nothing that is not the same for everybody.
 */
export const answerServiceWorker = async (
  request: Request,
  options: Options,
  themeCSS = '',
): Promise<Response> => {
  const text = texts.get(options) ?? workerText(options, themeCSS)
  texts.set(options, text)
  const tag = `W/"${sha256(await text, 'base64url').slice(0, 16)}"`
  const answerHeaders = {
    ...ANSWER_HEADERS,
    // Asked for again with each page, in a few bytes: a new one is there at once
    'Cache-Control': 'no-cache',
    // What the worker itself may do: ask this server, nothing else
    'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
    'Content-Type': 'text/javascript; charset=utf-8',
    ETag: tag,
    // The portal's own path lies above the folder of the script
    'Service-Worker-Allowed': options.portalPath,
  }
  if (request.headers.get('if-none-match') === tag) {
    return new Response(null, { headers: answerHeaders, status: 304 })
  }
  const { body, headers } = compressedFor(request, await text)
  return packedResponse(request.method === 'HEAD' ? null : body, {
    headers: { ...answerHeaders, ...headers },
  })
}
