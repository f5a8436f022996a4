import { COLLECTION_KEYS, DEFAULT_SLUGS } from '../contract/collectionLists.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Ports } from '../contract/ports.js'
import { MAX_TERM_DAYS } from '../core/status/roi.js'
import { en } from '../translations/languages/en.js'
import { checkContact } from './contactOptions.js'
import { checkHostEvents } from './checkHostEvents.js'
import { checkMaps } from './mapsOption.js'
import { checkNotices } from './checkNotices.js'
import { checkPortal } from './checkPortal.js'
import { checkChoice, checkFunction, failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'
import type { Registry } from './registry.js'

const positive = (option: string, value: number | undefined, minimum = 1): void => {
  if (value !== undefined && !(Number.isInteger(value) && value >= minimum)) {
    failOption(option, value, `Give a whole number of at least ${minimum}.`)
  }
}

const httpURL = (option: string, value: string | undefined): void => {
  if (value === undefined) return
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    failOption(option, value, 'Give a whole http(s) URL, for example "https://portal.example.org".')
  }
}

/** Links and the check where a form came from need an origin. */
const origin = (option: string, value: string | undefined): void => {
  httpURL(option, value)
  if (value === undefined) return
  const { hash, pathname, search } = new URL(value)
  if (`${pathname}${search}${hash}` !== '/') {
    failOption(option, value, 'Give the origin alone, for example "https://portal.example.org".')
  }
}

const OPTIONS: Readonly<Record<keyof ClientPortalOptions, true>> = {
  adapters: true,
  audit: true,
  casework: true,
  collectionOverrides: true,
  dataRetention: true,
  disabled: true,
  encryption: true,
  exitURL: true,
  help: true,
  invitation: true,
  languages: true,
  limits: true,
  maps: true,
  notices: true,
  on: true,
  oneTimeCode: true,
  outbox: true,
  passkeys: true,
  password: true,
  phone: true,
  portal: true,
  portalPath: true,
  productName: true,
  publicURL: true,
  recovery: true,
  rememberedDevice: true,
  requestReminders: true,
  roi: true,
  sendSMS: true,
  session: true,
  sharing: true,
  slugs: true,
  staff: true,
  superUsers: true,
  testing: true,
  trustedProxies: true,
  upload: true,
  webPush: true,
  webhooks: true,
}

const checkNames = (options: ClientPortalOptions): void => {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name))
      failOption(name, value, 'There is no such option: check its name.')
  }
  for (const [key, override] of Object.entries(options.collectionOverrides ?? {})) {
    if (!Object.hasOwn(DEFAULT_SLUGS, key)) {
      failOption(`collectionOverrides.${key}`, override, 'There is no such collection.')
    }
    checkFunction(`collectionOverrides.${key}`, override)
  }
}

const checkLanguages = (languages: ClientPortalOptions['languages']): void => {
  for (const [tag, language] of Object.entries(languages ?? {})) {
    for (const [area, texts] of Object.entries(en)) {
      const given: Readonly<Record<string, unknown>> = { ...language[area as keyof typeof en] }
      const missing = Object.keys(texts).find((key) => typeof given[key] !== 'string')
      if (missing) {
        const option = `languages.${tag}.${area}.${missing}`
        failOption(option, given[missing], 'Give every text that the English file has.')
      }
    }
  }
}

/**
 * Checks that a host's languages have every text of every mail. Apart from `checkOptions`, which
 * knows no mail.
 * @throws Error naming option, value and remedy.
 */
export const checkMailTexts = (
  mails: Registry['mails'],
  languages: ClientPortalOptions['languages'],
): void => {
  for (const [tag, language] of Object.entries(languages ?? {})) {
    const given: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = {
      ...language.mails,
    }
    for (const [kind, { texts }] of Object.entries(mails)) {
      const missing = Object.keys(texts.en).find((key) => typeof given[kind]?.[key] !== 'string')
      if (missing) {
        const option = `languages.${tag}.mails.${kind}.${missing}`
        failOption(option, given[kind]?.[missing], 'Give every text that the English mail has.')
      }
    }
  }
}

const checkNumbers = (options: ClientPortalOptions): void => {
  const groups = [
    'limits',
    'oneTimeCode',
    'recovery',
    'rememberedDevice',
    'session',
    'password',
  ] as const
  for (const group of groups) {
    for (const [key, value] of Object.entries(options[group] ?? {})) {
      positive(`${group}.${key}`, value, group === 'password' ? 8 : 1)
    }
  }
  const { triesInARow = 0 } = options.limits ?? {}
  if (triesInARow > 100) {
    failOption('limits.triesInARow', triesInARow, 'Give 100 or less: NIST SP 800-63B-4 §3.2.2.')
  }
  positive('invitation.expiresInDays', options.invitation?.expiresInDays)
  for (const days of options.invitation?.remindBeforeDays ?? []) {
    positive('invitation.remindBeforeDays', days)
  }
  for (const days of options.requestReminders?.after ?? []) positive('requestReminders.after', days)
  for (const days of options.requestReminders?.before ?? [])
    positive('requestReminders.before', days, 0)
  positive('outbox.tickSeconds', options.outbox?.tickSeconds, 0)
  positive('roi.renewalWindowDays', options.roi?.renewalWindowDays, 0)
  positive('roi.termDays', options.roi?.termDays)
  if ((options.roi?.termDays ?? 1) > MAX_TERM_DAYS)
    failOption('roi.termDays', options.roi?.termDays, `Give ${MAX_TERM_DAYS} or less: ten years.`)
  positive('trustedProxies', options.trustedProxies, 0)
}

const checkUpload = ({ upload = {} }: ClientPortalOptions): void => {
  checkChoice('upload.activePDF', upload.activePDF, ['refuse', 'allow'])
  checkFunction('upload.scan', upload.scan)
  for (const [key, value] of Object.entries(upload)) {
    if (!['activePDF', 'directory', 'quarantineDirectory', 'scan'].includes(key))
      positive(`upload.${key}`, value as number | undefined)
  }
  if (upload.quarantineDirectory !== undefined && upload.quarantineDirectory === upload.directory) {
    failOption('upload.quarantineDirectory', upload.quarantineDirectory, 'Give another folder.')
  }
}

const ADAPTERS: { readonly [Name in keyof Ports]: readonly (keyof Ports[Name])[] } = {
  bus: ['publish', 'subscribe'],
  files: ['open', 'put', 'quarantine', 'remove'],
  limiter: ['refund', 'spend'],
  queue: ['add', 'start'],
}

const checkAdapters = ({ adapters = {}, upload = {} }: ClientPortalOptions): void => {
  for (const name of Object.keys(adapters)) {
    // Its kind alone: what it holds may be a connection and its password.
    if (!Object.hasOwn(ADAPTERS, name))
      failOption(`adapters.${name}`, 'given', `Choose ${Object.keys(ADAPTERS).join(', ')}.`)
  }
  for (const [name, methods] of Object.entries(ADAPTERS)) {
    const adapter = adapters[name as keyof Ports] as Record<string, unknown> | undefined
    for (const method of adapter === undefined ? [] : methods) {
      if (typeof adapter?.[method] !== 'function')
        failOption(`adapters.${name}.${method}`, typeof adapter?.[method], 'Give a function.')
    }
  }
  for (const folder of ['directory', 'quarantineDirectory'] as const) {
    if (adapters.files !== undefined && upload[folder] !== undefined)
      failOption(
        `upload.${folder}`,
        upload[folder],
        '`adapters.files` keeps the files: leave it out.',
      )
  }
}

const checkSlugs = (slugs: ClientPortalOptions['slugs']): void => {
  const used = new Map<string, string>()
  const given = (key: CollectionKey): number => (slugs?.[key] === undefined ? 0 : 1)
  // What the host says comes last, so that a clash is told of its slug and not of a default.
  for (const key of COLLECTION_KEYS.toSorted((a, b) => given(a) - given(b))) {
    const slug = slugs?.[key] ?? DEFAULT_SLUGS[key]
    if (!/^[a-z][a-z0-9-]*$/.test(slug)) {
      failOption(`slugs.${key}`, slug, 'Use lower-case letters, digits and hyphens.')
    }
    if (slug === 'portal') {
      failOption(
        `slugs.${key}`,
        slug,
        'Use another slug: "/portal" is the path of the plugin’s endpoints.',
      )
    }
    const other = used.get(slug)
    if (other) failOption(`slugs.${key}`, slug, `Use another slug: \`${other}\` has the same.`)
    used.set(slug, key)
  }
  for (const key of Object.keys(slugs ?? {})) {
    if (!(key in DEFAULT_SLUGS)) {
      failOption(`slugs.${key}`, slugs?.[key as keyof typeof slugs], 'There is no such collection.')
    }
  }
}

/** HIPAA, 45 CFR 164.316(b)(2)(i): records of actions are kept for six years. */
const HIPAA_YEARS = 6

const checkAudit = ({
  acceptShorterRetention,
  retentionYears,
}: NonNullable<ClientPortalOptions['audit']> = {}): void => {
  positive('audit.retentionYears', retentionYears)
  if ((retentionYears ?? HIPAA_YEARS) < HIPAA_YEARS && acceptShorterRetention !== true) {
    failOption(
      'audit.retentionYears',
      retentionYears,
      'HIPAA asks for 6 years. Give 6 or more, or set `audit.acceptShorterRetention: true` if it does not bind you.',
    )
  }
}

/** A clock, failures and a cheap hash to order have no place where people's data is. */
const checkTesting = ({ testing }: ClientPortalOptions): void => {
  if (testing !== undefined && process.env.NODE_ENV === 'production')
    failOption('testing', testing, 'It is for tests: leave it out when NODE_ENV is "production".')
}

/**
 * Checks what types cannot: ranges, forms and combinations.
 * @throws Error naming option, value and remedy.
 */
export const checkOptions = (options: ClientPortalOptions): void => {
  checkNames(options)
  checkTesting(options)
  checkNumbers(options)
  checkSlugs(options.slugs)
  checkLanguages(options.languages)
  checkFunction('staff.displayName', options.staff?.displayName)
  checkContact(options)
  checkUpload(options)
  checkAdapters(options)
  checkAudit(options.audit)
  checkNotices(options)
  checkHostEvents(options)
  checkMaps(options.maps)
  checkPortal(options)
  origin('publicURL', options.publicURL)
  httpURL('exitURL', options.exitURL)
  checkChoice('roi.scope', options.roi?.scope, ['system', 'agency'])
  checkChoice('dataRetention.deletion', options.dataRetention?.deletion, ['erase', 'seal-only'])
  checkChoice('sharing', options.sharing, ['network', 'roi', 'agency'])
  const { portalPath } = options
  if (portalPath !== undefined && !/^(?:\/[a-z0-9-]*[a-z0-9])+$/i.test(portalPath)) {
    failOption(
      'portalPath',
      portalPath,
      'Start with a slash and end without one, with one slash between words, for example "/portal".',
    )
  }
  if (options.productName !== undefined && /[\r\n]|^\s*$/.test(options.productName)) {
    failOption('productName', options.productName, 'Give one line of text.')
  }
}
