/** Where somebody is in the frame: how far down, and in which field. */
export type FramePlace = { restore: (shown: Document) => void }

const PREFIX = 'answers.'

/** What is typed in the frame, by the name of its field; several where several are ticked. */
export const typedIn = (shown: Document): Record<string, string[]> => {
  const [form] = shown.forms
  if (!form) return {}
  const fields = [...form.elements].map((element) => element.getAttribute('name') ?? '')
  // What is asked and has no answer is no answer any more
  const typed: Record<string, string[]> = Object.fromEntries(
    fields.filter((name) => name.startsWith(PREFIX)).map((name): [string, string[]] => [name, []]),
  )
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || !name.startsWith(PREFIX)) continue
    typed[name] = [...(typed[name] ?? []), value]
  }
  return typed
}

/** Notes where somebody is, to lead them back there when the frame is drawn anew. */
export const keepPlace = (shown: Document): FramePlace => {
  const top = shown.scrollingElement?.scrollTop ?? 0
  const id = shown.activeElement?.id ?? ''
  return {
    restore: (next) => {
      next.scrollingElement?.scrollTo(0, top)
      if (id) next.getElementById(id)?.focus({ preventScroll: true })
    },
  }
}
