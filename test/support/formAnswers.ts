/** Longer than any field takes. */
export const LONG = 'x'.repeat(20_000)

/** To each kind of question something that is no answer to it. */
export const WRONG_ANSWERS = {
  'answers.date_question': 'soon',
  'answers.multiselect_question': 'castle',
  'answers.number_question': 'many',
  'answers.select_question': 'castle',
  'answers.text_question': LONG,
  'answers.textarea_question': LONG,
  'answers.yes_no_question': 'perhaps',
  assessmentDate: 'soon',
}
/** To each kind of question an answer. */
export const ANSWERS = {
  date_question: '2026-01-02',
  multiselect_question: ['car'],
  number_question: 3,
  select_question: 'car',
  text_question: 'One',
  textarea_question: 'Two',
  yes_no_question: 'yes',
}

/** A form with one file. */
export const filed = (bytes: Buffer): FormData => {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], 'paper.pdf', { type: 'application/pdf' }))
  return body
}
