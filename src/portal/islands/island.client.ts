const started = new WeakSet<HTMLElement>()

/**
 * Makes a part of the page that the server wrote do more where scripts run. `start` is called once
 * for each such element, with all that is in it there.
 */
export const island = (name: string, start: (element: HTMLElement) => void): void => {
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        if (started.has(this)) return
        started.add(this)
        start(this)
      }
    },
  )
}

/** A text that the server put on an element as `data-name`. */
export const textOn = (element: HTMLElement, name: string): string => element.dataset[name] ?? ''

/** The same with `{{name}}` filled in: only the browser knows the value. */
export const filledText = (
  element: HTMLElement,
  name: string,
  values: Readonly<Record<string, number>>,
): string =>
  textOn(element, name).replace(/\{\{(\w+)\}\}/g, (whole, key: string) =>
    String(values[key] ?? whole),
  )
