import type { ReactNode } from 'react'

/**
 * Elements of a host as HTML. Made apart from the page around them: what fails in them fails here,
 * where the page can still say so.
 * @throws whatever one of the host's components throws
 */
export const hostMarkup = async (content: ReactNode): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(content)
}
