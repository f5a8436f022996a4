import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { demoFolder } from '../config/demoFolder.js'

export type Mail = {
  from: string
  html: string
  id: string
  sentAt: string
  subject: string
  text: string
  to: string
}

const SHOWN = 200
const ID = /^[0-9]{17}-[0-9a-f]{6}$/

const folder = (): string => path.join(demoFolder(), 'mail')
const fileOf = (id: string): string => path.join(folder(), `${id}.json`)

/** Keeps one mail as a file of its own; ids sort by time. */
export const saveMail = async (mail: Omit<Mail, 'id' | 'sentAt'>): Promise<void> => {
  const sentAt = new Date().toISOString()
  const id = `${sentAt.replace(/\D/g, '')}-${randomBytes(3).toString('hex')}`
  await mkdir(folder(), { recursive: true })
  // Renamed into place, so that the mail page never reads half a file
  const draft = path.join(folder(), `${id}.part`)
  await writeFile(draft, JSON.stringify({ ...mail, id, sentAt }, null, 2))
  await rename(draft, fileOf(id))
}

/** One mail, or null where there is none of that id. */
export const readMail = async (id: string): Promise<Mail | null> => {
  if (!ID.test(id)) return null
  try {
    return JSON.parse(await readFile(fileOf(id), 'utf8')) as Mail
  } catch {
    return null
  }
}

/** The newest mails first, optionally of one recipient. */
export const listMails = async (to?: string): Promise<Mail[]> => {
  const names = await readdir(folder()).catch(() => [])
  const ids = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
    .toReversed()
    .slice(0, SHOWN)
  const mails = await Promise.all(ids.map(readMail))
  return mails.filter(
    (mail): mail is Mail => mail !== null && (!to || mail.to.toLowerCase().includes(to)),
  )
}
