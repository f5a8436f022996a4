import type { ActionName } from '../../src/contract/actions.js'
import { pdf } from './files.js'
import type { People } from './people.js'
import type { Step } from './step.js'
import type { Answer, Visitor } from './visitor.js'

type Setting = {
  /** Whom every event is about. */
  about: () => string
  browser: Visitor
  people: People
  post: (path: string, body?: Record<string, unknown>) => Promise<Answer>
  said: string
  worker: { visitor: Visitor }
}

/** What is asked of a client, from the request to the review, in this order. */
export const requestsOf = ({
  about,
  browser,
  people,
  post,
  said,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  let category = ''
  let merged = ''
  let paper = ''
  let place = ''
  let request = ''
  let saved = ''
  let unasked = ''
  return {
    sendRequest: {
      client: about,
      run: async () => {
        const { id: income } = await people.create('file-categories', {
          active: true,
          name: 'Income',
          predefinedNames: [{ name: 'Pay stub' }],
        })
        category = income
        const answer = await post('requests', {
          category,
          predefinedName: 'Pay stub',
          type: 'document',
        })
        request = String(answer.body.id)
        return answer
      },
    },
    fulfillRequest: {
      client: about,
      run: () => {
        const body = new FormData()
        body.append(
          'file',
          new File([new Uint8Array(pdf(said))], `${said}.pdf`, { type: 'application/pdf' }),
        )
        return browser.call(`/portal/requests/${request}/fulfill`, {
          body,
          headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
          method: 'POST',
        })
      },
    },
    correctAnswer: {
      client: about,
      run: () => {
        const body = new FormData()
        body.append(
          'file',
          new File([new Uint8Array(pdf(`${said} too`))], `${said}.pdf`, {
            type: 'application/pdf',
          }),
        )
        return browser.call(`/portal/requests/${request}/correct`, {
          body,
          headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
          method: 'POST',
        })
      },
    },
    sendDocument: {
      client: about,
      run: async () => {
        const body = new FormData()
        body.append('name', said)
        body.append(
          'file',
          new File([new Uint8Array(pdf(said))], `${said}.pdf`, { type: 'application/pdf' }),
        )
        const answer = await browser.call('/portal/documents', {
          body,
          headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
          method: 'POST',
        })
        unasked = String(answer.body.id)
        return answer
      },
    },
    askRemoval: {
      client: about,
      run: () => browser.post(`/portal/documents/${unasked}/ask-removal`),
    },
    takeBackDocument: {
      client: about,
      run: () => browser.post(`/portal/documents/${unasked}/take-back`),
    },
    shareLocation: {
      client: about,
      run: async () => {
        const answer = await browser.post('/portal/locations', { address: said })
        place = String(answer.body.id)
        return answer
      },
    },
    saveResource: {
      client: about,
      run: async () => {
        const { id } = await people.create('resources', { name: said })
        saved = id
        return browser.post(`/portal/resources/${saved}/save`)
      },
    },
    unsaveResource: {
      client: about,
      run: () => browser.post(`/portal/resources/${saved}/unsave`),
    },
    takeBackLocation: {
      client: about,
      run: () => browser.post(`/portal/locations/${place}/take-back`),
    },
    mergeFiles: {
      client: about,
      run: async () => {
        const { body } = await worker.visitor.call(`/portal/requests/${request}/files`)
        const [file] = body.files as unknown as { id: string }[]
        const answer = await worker.visitor.post(`/portal/requests/${request}/merge-files`, {
          name: said,
          pages: [{ document: file?.id }],
        })
        merged = String(answer.body.id)
        return answer
      },
    },
    splitMerged: {
      client: about,
      run: () => worker.visitor.post(`/portal/documents/${merged}/split`),
    },
    acceptAnswer: {
      client: about,
      run: () => worker.visitor.post(`/portal/requests/${request}/accept`),
    },
    undoReview: {
      client: about,
      run: () => worker.visitor.post(`/portal/requests/${request}/undo-review`),
    },
    askAgain: {
      client: about,
      run: () => worker.visitor.post(`/portal/requests/${request}/ask-again`, { note: said }),
    },
    requestDocuments: {
      client: about,
      run: async () => {
        const answer = await post('document-requests', {
          documents: [{ category, otherName: said, predefinedName: 'Other' }],
        })
        paper = String((answer.body.requests as unknown as { id: string }[])[0]?.id)
        return answer
      },
    },
    remindClient: {
      client: about,
      run: () => worker.visitor.post(`/portal/requests/${paper}/remind`),
    },
    cannotAnswer: {
      client: about,
      run: () => browser.post(`/portal/requests/${paper}/cannot`, { reason: 'other', text: said }),
    },
    cancelRequest: {
      client: about,
      run: async () => {
        const { body } = await post('requests', { type: 'location' })
        return worker.visitor.post(`/portal/requests/${String(body.id)}/cancel`)
      },
    },
  }
}
