/** Longer than any field takes. */
export const LONG = 'x'.repeat(20_000)

/** Longer than a line and than an answer may be, and together no more than a draft holds. */
const LINE = 'x'.repeat(300)
const PAGES = 'x'.repeat(6000)

/** To each kind of question something that is no answer to it. */
export const WRONG_ANSWERS = {
  'answers.address_question.city': LINE,
  'answers.address_question.postalCode': LINE,
  'answers.address_question.state': LINE,
  'answers.address_question.street': LINE,
  'answers.address_question.unit': LINE,
  'answers.date_question': 'soon',
  'answers.file_question': 'no picture at all',
  'answers.multiselect_question': 'castle',
  'answers.number_question': 'many',
  'answers.select_question': 'castle',
  'answers.text_question': PAGES,
  'answers.textarea_question': PAGES,
  'answers.yes_no_question': 'perhaps',
}
/** Kinds of questions that a form asks in one go. */
export const QUESTION_KINDS = [
  'text',
  'textarea',
  'number',
  'date',
  'select',
  'multiselect',
  'yes-no',
  'address',
  'file',
] as const

/** A form with one file. */
export const filed = (bytes: Buffer): FormData => {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], 'paper.pdf', { type: 'application/pdf' }))
  return body
}
