import { makePDF } from '../files/pdf.js'
import { makePhoto } from '../files/photo.js'
import { addRow, type ID, type Seeder } from '../rows.js'
import type { Owner } from './client.js'

type Sent = {
  at: number
  category: ID | null
  count: number
  file: 'pdf' | 'photo'
  infected: boolean
  name: string
  private: boolean
  request: ID
}

const fileOf = async (
  { random }: Seeder,
  { seed }: Owner,
  { file, name }: Sent,
  date: string,
): Promise<{ data: Buffer; mimetype: string; name: string }> => {
  const person = `${seed.first} ${seed.last}`
  if (file === 'photo') {
    const data = await makePhoto({ lines: [person, `Issued ${date}`], random, title: name })
    return { data, mimetype: 'image/jpeg', name: 'photo.jpg' }
  }
  const number = String(Math.floor(random() * 900_000) + 100_000)
  const data = makePDF({
    lines: [
      `Name: ${person}`,
      `Date: ${date}`,
      `Reference: HC-${number}`,
      '',
      'This is a sample made for the demo. It is not a real document.',
    ],
    title: name,
  })
  return { data, mimetype: 'application/pdf', name: 'document.pdf' }
}

/** Straight to the row: the demo has no virus scanner that could find anything. */
const quarantine = async ({ calendar, payload }: Seeder, id: ID): Promise<void> => {
  const data = { quarantinedAt: calendar.hours(-1), scanState: 'infected' }
  await payload.db.updateOne({ collection: 'client-documents', data, id, req: {} })
}

/** What a client sent for a document request, one row a file. */
export const writeDocuments = async (seeder: Seeder, owner: Owner, sent: Sent): Promise<void> => {
  const createdAt = seeder.calendar.at(sent.at)
  for (let index = 0; index < sent.count; index += 1) {
    const id = await addRow(seeder, {
      collection: 'client-documents',
      data: {
        agency: owner.agency,
        category: sent.category,
        client: owner.client,
        createdAt,
        name: sent.count > 1 ? `${sent.name} (${index + 1}/${sent.count})` : sent.name,
        private: sent.private,
        request: sent.request,
      },
      file: await fileOf(seeder, owner, sent, createdAt.slice(0, 10)),
    })
    if (sent.infected) await quarantine(seeder, id)
  }
}
