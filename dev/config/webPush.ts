import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { ClientPortalOptions } from 'payload-client-portal'
import webPushLibrary from 'web-push'

import { demoFolder } from './demoFolder.js'

/** Keys for Web Push, made once and kept: a new pair would end what browsers turned on. */
export const webPush = (): NonNullable<ClientPortalOptions['webPush']> => {
  const file = path.join(demoFolder(), 'web-push.json')
  mkdirSync(demoFolder(), { recursive: true })
  try {
    // `wx`: of two processes starting at once, one writes and both read the same
    const keys = JSON.stringify(webPushLibrary.generateVAPIDKeys())
    writeFileSync(file, keys, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const { privateKey, publicKey } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'privateKey' | 'publicKey',
    string
  >
  return { privateKey, publicKey, subject: 'mailto:noreply@harbor.example' }
}
