import type { QuestionSet } from '../../../src/core/questions/question.js'
import type { RequestDetail } from '../../../src/features/requests/loaders/request.js'
import { CheckView } from '../../../src/features/requests/views/Check/index.js'
import { RequestView } from '../../../src/features/requests/views/Request/index.js'
import { DETAILS, TODAY } from './sampleData.js'
import { page, type SamplePage } from './samplePage.js'

const label = (en: string, es: string) => ({ en, es })
const yes = [{ is: 'equals' as const, question: 'children', value: 'yes' }]

const QUESTIONS: NonNullable<QuestionSet['questions']> = [
  {
    help: label('Say what you want to say.\nSkip the rest.', 'Diga lo que quiera.\nDeje lo demás.'),
    label: label('About your home', 'Sobre su casa'),
    name: 'about',
    type: 'section',
  },
  {
    help: label('Where mail finds you.', 'Donde le llega el correo.'),
    label: label('Your mailing place', 'Su dirección postal'),
    name: 'home',
    required: true,
    type: 'address',
  },
  {
    label: label('Children in your home?', '¿Hay niños en su casa?'),
    name: 'children',
    required: true,
    type: 'yes-no',
  },
  {
    asks: [
      { label: label('First name', 'Nombre'), name: 'first', required: true, type: 'text' },
      {
        label: label('School', 'Escuela'),
        name: 'school',
        showIf: [{ is: 'answered', question: 'first' }, ...yes],
        type: 'text',
      },
    ],
    label: label('Child', 'Niño o niña'),
    maxRows: 4,
    name: 'kids',
    showIf: yes,
    type: 'group',
  },
  {
    label: label('Sleeping place', 'Lugar donde duerme'),
    list: 'currentLivingSituation',
    name: 'place',
    showIf: [...yes, { is: 'answered', question: 'home' }],
    showWhen: 'any',
    type: 'select',
  },
  { label: label('Rental paper', 'Papel de renta'), name: 'lease', type: 'file' },
  { label: label('Sign here', 'Firme aquí'), name: 'sign', required: true, type: 'signature' },
]

const FILES = new Map([['d1', 'lease.pdf']])
const TYPED = {
  'answers.children': 'yes',
  'answers.home.city': 'Riverton',
  'answers.home.street': '9 Pier',
  'answers.kids.0.first': 'Ben',
  'answers.kids.rows': '2',
  'answers.lease': 'd1',
}

const asking = (set: QuestionSet): RequestDetail => ({
  ...DETAILS.assessment,
  asked: { files: FILES, set, title: 'Your home', type: 'assessment' },
})

const request = (name: string, set: QuestionSet, at?: string): SamplePage =>
  page(name, '/requests/r4', (view) => (
    <RequestView
      askPassword={false}
      at={at}
      detail={asking(set)}
      fromCheck={at === 'kids'}
      maxFiles={10}
      maxMegabytes={25}
      today={TODAY}
      view={{ ...view, draft: { ...TYPED, ...view.draft } }}
    />
  ))

const paged: QuestionSet = { layout: 'one-question-a-page', questions: QUESTIONS }

/** Every kind of question, on one page and one a page, and all answers before they are sent. */
export const QUESTION_PAGES: readonly SamplePage[] = [
  request('questions', { questions: QUESTIONS }),
  request('question-first', paged),
  request('question-group', paged, 'kids'),
  request('question-file', paged, 'lease'),
  page('check', '/requests/r4/check', (view) => (
    <CheckView
      correction={false}
      files={FILES}
      form="request:r4"
      item={DETAILS.assessment.item}
      set={paged}
      today={TODAY}
      view={{ ...view, draft: { ...TYPED, ...view.draft } }}
    />
  )),
]
