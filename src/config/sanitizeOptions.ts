import type { KeyObject } from 'node:crypto'

import {
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
  hasCollection,
  type SlugMap,
} from '../contract/collectionLists.js'
import type { CollectionKey } from '../contract/collections.js'
import type { Ports } from '../contract/ports.js'
import { FORMER_PASSWORD_COSTS, PASSWORD_COST, type PasswordCost } from '../core/passwordCost.js'
import { DEFAULT_LIMITS } from '../limits/defaultLimits.js'
import type { PhoneCountry } from '../contact/phone.js'
import { normalizeEmail } from '../core/email.js'
import { basePath } from './basePath.js'
import { linkedHelp, phoneCountry } from './contactOptions.js'
import { checkOptions } from './checkOptions.js'
import { encryptionKeys, type EncryptionKey } from './encryptionKeys.js'
import {
  sanitizeWebhooks,
  type HostEventHandlers,
  type SanitizedWebhook,
} from './hostEventOptions.js'
import { sanitizeMaps, type SanitizedMaps } from './mapsOption.js'
import type { PostPush, SendSMS, WebPushOption } from './noticeOptions.js'
import type { ClientPortalOptions, ScanFile } from './options.js'
import type { PortalOptions } from './portalOptions.js'
import { previousSecrets } from './previousSecrets.js'

type Filled<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> }
type Group<K extends keyof ClientPortalOptions> = Filled<NonNullable<ClientPortalOptions[K]>>

/** Options with every default filled in. Frozen: nothing changes them after start-up. */
export type SanitizedOptions = {
  /** As the host made them: never frozen, they may have a state. */
  readonly adapters: { readonly [Name in keyof Ports]: Ports[Name] | undefined }
  readonly audit: Omit<Group<'audit'>, 'previousSecrets'> & {
    readonly previousSecrets: readonly KeyObject[]
  }
  readonly casework: boolean
  readonly clock: () => Date
  readonly collectionOverrides: NonNullable<ClientPortalOptions['collectionOverrides']>
  readonly dataRetention: Group<'dataRetention'>
  readonly disabled: boolean
  readonly encryption: { readonly keys: readonly EncryptionKey[] }
  readonly exitURL: string
  readonly failAt: NonNullable<NonNullable<ClientPortalOptions['testing']>['failAt']>
  readonly help: ReturnType<typeof linkedHelp>
  readonly invitation: Group<'invitation'>
  readonly languages: NonNullable<ClientPortalOptions['languages']>
  readonly limits: Group<'limits'>
  readonly maps: SanitizedMaps | undefined
  readonly notices: Group<'notices'>
  readonly on: HostEventHandlers
  readonly oneTimeCode: Group<'oneTimeCode'>
  readonly outbox: Group<'outbox'>
  readonly passwordCost: PasswordCost
  /** Of every hash that is accepted, the present one first. */
  readonly passwordCosts: readonly PasswordCost[]
  readonly password: Group<'password'>
  readonly phone: { readonly defaultCountry: PhoneCountry }
  readonly portal: Readonly<Pick<PortalOptions, 'theme'>> & Filled<Omit<PortalOptions, 'theme'>>
  /** As a browser sees it, with the host's base path. */
  readonly passkeys: boolean
  readonly portalPath: string
  readonly postPush: PostPush | undefined
  readonly productName: string
  readonly publicURL: string | undefined
  readonly recovery: Group<'recovery'>
  readonly rememberedDevice: Group<'rememberedDevice'>
  readonly requestReminders: Group<'requestReminders'>
  readonly roi: Group<'roi'>
  readonly sendSMS: SendSMS | undefined
  readonly session: Group<'session'>
  readonly sharing: NonNullable<ClientPortalOptions['sharing']>
  readonly slugs: SlugMap
  readonly staff: NonNullable<ClientPortalOptions['staff']>
  readonly superUsers: readonly string[]
  readonly trustedProxies: number
  readonly upload: Omit<Group<'upload'>, 'scan'> & { readonly scan: ScanFile | undefined }
  readonly webPush: Readonly<WebPushOption> | undefined
  readonly webhooks: readonly SanitizedWebhook[]
}

const sanitizeUpload = (upload: ClientPortalOptions['upload']): SanitizedOptions['upload'] => ({
  activePDF: 'refuse',
  directory: 'private/client-documents',
  filesPerClient: 500,
  maxFiles: 10,
  maxImageSide: 4096,
  maxMegabytes: 25,
  maxMegapixels: 64,
  maxTotalMegabytes: 100,
  megabytesPerClient: 2000,
  // Beside the documents, wherever those are
  quarantineDirectory: `${upload?.directory ?? 'private/client-documents'}-quarantine`,
  receiveSeconds: 300,
  scan: undefined,
  scanSeconds: 30,
  ...defined(upload),
})

/** Copies: what is frozen must not be the host's. */
const sanitizePortal = ({
  neutralTab = 'offered',
  pages = [],
  slots,
  texts,
  theme,
}: PortalOptions = {}): SanitizedOptions['portal'] => ({
  neutralTab,
  pages: pages.map(({ render, ...page }) => ({ ...structuredClone(page), render })),
  slots: { ...slots },
  texts: structuredClone(texts ?? {}),
  theme: structuredClone(theme),
})

/**
 * What belongs to a part that is off gets a slug that no collection can have: the host may have one
 * of that name, and nothing takes it for ours.
 */
const slugsOf = (options: ClientPortalOptions): Record<CollectionKey, string> => {
  const named = { ...DEFAULT_SLUGS, ...defined(options.slugs) } as Record<CollectionKey, string>
  const on = { casework: options.casework ?? false }
  const slugs = COLLECTION_KEYS.map((key) => [
    key,
    hasCollection(on, key) ? named[key] : `off:${named[key]}`,
  ])
  return Object.fromEntries(slugs) as Record<CollectionKey, string>
}

/**
 * Options with defaults, checked and frozen. The host's object is only read.
 * @throws Error naming option, value and remedy.
 */
export const sanitizeOptions = (options: ClientPortalOptions = {}): SanitizedOptions => {
  checkOptions(options)
  const { formerPasswordNs, passwordN = PASSWORD_COST.N } = options.testing ?? {}
  const present = { ...PASSWORD_COST, N: passwordN }
  const former =
    formerPasswordNs?.map((N) => ({ ...PASSWORD_COST, N })) ??
    FORMER_PASSWORD_COSTS.map((cost) => ({ ...cost }))
  const values = deepFreeze({
    audit: {
      acceptShorterRetention: false,
      retentionYears: 6,
      ...defined(options.audit),
      previousSecrets: previousSecrets(options),
    },
    casework: options.casework ?? false,
    clock: options.testing?.clock ?? (() => new Date()),
    collectionOverrides: { ...options.collectionOverrides },
    dataRetention: { deletion: 'erase', ...defined(options.dataRetention) },
    disabled: options.disabled ?? false,
    encryption: { keys: encryptionKeys(options) },
    exitURL: options.exitURL ?? 'https://www.google.com',
    failAt: options.testing?.failAt ?? (() => undefined),
    passwordCost: present,
    passwordCosts: [present, ...former],
    help: linkedHelp(options),
    invitation: {
      expiresInDays: options.invitation?.expiresInDays ?? 14,
      remindBeforeDays: [...(options.invitation?.remindBeforeDays ?? [3, 1])],
    },
    // A whole copy: what is frozen below must not be the host's.
    languages: structuredClone({ ...options.languages }),
    limits: { ...DEFAULT_LIMITS, ...defined(options.limits) },
    maps: sanitizeMaps(options.maps),
    notices: { groupMinutes: 5, ...defined(options.notices) },
    on: { ...options.on },
    oneTimeCode: { expiresInMinutes: 10, tries: 5, ...defined(options.oneTimeCode) },
    outbox: { tickSeconds: 30, ...defined(options.outbox) },
    password: { minLength: 15, ...defined(options.password) },
    phone: { defaultCountry: phoneCountry(options) },
    portal: sanitizePortal(options.portal),
    passkeys: options.passkeys ?? true,
    portalPath: `${basePath()}${options.portalPath ?? '/portal'}`,
    postPush: options.testing?.postPush,
    productName: options.productName ?? 'Client Portal',
    publicURL: options.publicURL?.replace(/\/+$/, ''),
    recovery: { expiresInMinutes: 15, tries: 5, ...defined(options.recovery) },
    rememberedDevice: { days: 7, ...defined(options.rememberedDevice) },
    requestReminders: {
      after: [...(options.requestReminders?.after ?? [1, 7])],
      before: [...(options.requestReminders?.before ?? [3, 1])],
    },
    roi: { renewalWindowDays: 7, scope: 'system', termDays: 365, ...defined(options.roi) },
    sendSMS: options.sendSMS,
    session: {
      absoluteHours: 12,
      idleMinutes: 30,
      maxPerAccount: 10,
      sharedIdleMinutes: 10,
      ...defined(options.session),
    },
    sharing: options.sharing ?? 'network',
    slugs: slugsOf(options),
    staff: { ...options.staff },
    superUsers: (options.superUsers ?? []).map(normalizeEmail),
    trustedProxies: options.trustedProxies ?? 0,
    upload: sanitizeUpload(options.upload),
    webPush: options.webPush && { ...options.webPush },
    webhooks: sanitizeWebhooks(options.webhooks),
  } satisfies Omit<SanitizedOptions, 'adapters'>)
  const adapters = {
    bus: undefined,
    files: undefined,
    limiter: undefined,
    queue: undefined,
    ...options.adapters,
  }
  return Object.freeze({ ...values, adapters: Object.freeze(adapters) })
}

/** A copy without keys set to undefined, so that they do not hide a default. */
const defined = <T extends object>(value: T | undefined): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

const deepFreeze = <T extends object>(value: T): Readonly<T> => {
  for (const entry of Object.values(value)) {
    if (typeof entry === 'object' && entry !== null) deepFreeze(entry as object)
  }
  return Object.freeze(value)
}
