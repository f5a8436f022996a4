import { DEFAULT_SLUGS } from '../core/slugs.js'
import type { ClientPortalOptions } from './options.js'

const fail = (option: string, value: unknown, remedy: string): never => {
  throw new Error(`clientPortalPlugin: option \`${option}\` is ${JSON.stringify(value)}. ${remedy}`)
}

const positive = (option: string, value: number | undefined, minimum = 1): void => {
  if (value !== undefined && !(Number.isInteger(value) && value >= minimum)) {
    fail(option, value, `Give a whole number of at least ${minimum}.`)
  }
}

const httpURL = (option: string, value: string | undefined): void => {
  if (value === undefined) return
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    fail(option, value, 'Give a whole http(s) URL, for example "https://portal.example.org".')
  }
}

const checkNumbers = (options: ClientPortalOptions): void => {
  const groups = ['limits', 'oneTimeCode', 'rememberedDevice', 'session', 'password'] as const
  for (const group of groups) {
    for (const [key, value] of Object.entries(options[group] ?? {})) {
      positive(`${group}.${key}`, value, group === 'password' ? 8 : 1)
    }
  }
  positive('invitation.expiresInDays', options.invitation?.expiresInDays)
  for (const days of options.invitation?.remindBeforeDays ?? []) {
    positive('invitation.remindBeforeDays', days)
  }
  positive('outbox.tickSeconds', options.outbox?.tickSeconds, 0)
  positive('roi.renewalWindowDays', options.roi?.renewalWindowDays, 0)
  positive('roi.termDays', options.roi?.termDays)
  positive('trustedProxies', options.trustedProxies, 0)
  positive('upload.maxFiles', options.upload?.maxFiles)
  positive('upload.maxMegabytes', options.upload?.maxMegabytes)
}

const checkSlugs = (slugs: ClientPortalOptions['slugs']): void => {
  const used = new Map<string, string>()
  for (const [key, fallback] of Object.entries(DEFAULT_SLUGS)) {
    const slug = slugs?.[key as keyof typeof DEFAULT_SLUGS] ?? fallback
    if (!/^[a-z][a-z0-9-]*$/.test(slug)) {
      fail(`slugs.${key}`, slug, 'Use lower-case letters, digits and hyphens.')
    }
    if (slug === 'portal') {
      fail(
        `slugs.${key}`,
        slug,
        'Use another slug: "/portal" is the path of the plugin’s endpoints.',
      )
    }
    const other = used.get(slug)
    if (other) fail(`slugs.${key}`, slug, `Use another slug: \`${other}\` has the same.`)
    used.set(slug, key)
  }
  for (const key of Object.keys(slugs ?? {})) {
    if (!(key in DEFAULT_SLUGS)) {
      fail(`slugs.${key}`, slugs?.[key as keyof typeof slugs], 'There is no such collection.')
    }
  }
}

/** Checks what types cannot: ranges, forms and combinations. @throws Error naming option, value and remedy. */
export const checkOptions = (options: ClientPortalOptions): void => {
  checkNumbers(options)
  checkSlugs(options.slugs)
  httpURL('publicURL', options.publicURL)
  httpURL('exitURL', options.exitURL)
  const { portalPath, sharing } = options
  if (portalPath !== undefined && !/^\/[a-z0-9/-]*[a-z0-9]$/i.test(portalPath)) {
    fail('portalPath', portalPath, 'Start with a slash and end without one, for example "/portal".')
  }
  if (sharing !== undefined && !['agency', 'network', 'roi'].includes(sharing)) {
    fail('sharing', sharing, 'Choose "network", "roi" or "agency".')
  }
  if (options.productName !== undefined && /[\r\n]|^\s*$/.test(options.productName)) {
    fail('productName', options.productName, 'Give one line of text.')
  }
}
