import type * as questions from '../questions/index.client.js'

/** Loaded where questions are asked: nobody else's page gets heavier. */
export const startQuestionForm = (root: HTMLElement): void => {
  const { dataset } = document.querySelector<HTMLElement>('script[data-questions]') ?? {}
  void import(dataset?.questions ?? '').then(({ startQuestions }: typeof questions) =>
    startQuestions(root),
  )
}
