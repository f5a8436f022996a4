import { makePDF } from '../files/pdf.js'
import { makePhoto } from '../files/photo.js'
import { VIRUS } from '../surroundings/scanner.js'
import type { SeedRequest } from '../types.js'
import type { Life } from './life.js'

type DocumentRequest = Extract<SeedRequest, { type: 'document' }>
type Asked<R extends SeedRequest> = { life: Life; name: string; request: R }

const fileOf = async ({ life, name, request }: Asked<DocumentRequest>): Promise<File> => {
  const { seed, world } = life
  const person = `${seed.first} ${seed.last}`
  const date = world.clock.now().toISOString().slice(0, 10)
  if (request.file === 'photo') {
    const lines = [person, `Issued ${date}`]
    const photo = await makePhoto({ lines, random: world.random, title: name })
    return new File([new Uint8Array(photo)], 'photo.jpg', { type: 'image/jpeg' })
  }
  const number = String(Math.floor(world.random() * 900_000) + 100_000)
  const lines = [
    `Name: ${person}`,
    `Date: ${date}`,
    `Reference: HC-${number}`,
    '',
    'This is a sample made for the demo. It is not a real document.',
    ...(request.infected ? [VIRUS] : []),
  ]
  const pdf = makePDF({ lines, title: name })
  return new File([new Uint8Array(pdf)], 'document.pdf', { type: 'application/pdf' })
}

const filesOf = async (asked: Asked<DocumentRequest>): Promise<FormData> => {
  const form = new FormData()
  for (let index = 0; index < (asked.request.files ?? 1); index += 1) {
    form.append('file', await fileOf(asked))
  }
  return form
}

/** What the client fills in and sends. */
export const answerOf = async (
  life: Life,
  name: string,
  request: SeedRequest,
): Promise<FormData | Record<string, unknown>> => {
  switch (request.type) {
    case 'assessment':
      return { answers: request.answers ?? {} }
    case 'document':
      return filesOf({ life, name, request })
    case 'location':
      return { ...request.place }
    case 'roi':
      return {
        permission: request.permission ?? 'yes',
        signedName: `${life.seed.first} ${life.seed.last}`,
      }
  }
}
