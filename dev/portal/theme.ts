import type { PortalTheme } from 'payload-client-portal/types'

/** The county's lighthouse. In the page itself, so that it costs nobody a request. */
const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#0b5c5a"/><g fill="#fff"><path d="M17.2 12h5.6l1.7 15h-9zM16 9.6h8v1.5h-8zM18 5.6h4v3.2h-4z"/></g><path fill="#ffbf47" d="M22.8 6.2l9-2.2v5.6l-9-1.8zM17.2 6.2l-9-2.2v5.6l9-1.8z"/><path fill="none" stroke="#fff" stroke-linecap="round" stroke-width="1.8" d="M8 30c2-1.6 4-1.6 6 0s4 1.6 6 0 4-1.6 6 0 4 1.6 6 0M12 34c1.4-1 2.6-1 4 0s2.6 1 4 0 2.6-1 4 0 2.6 1 4 0"/></svg>`

/** The county's green and its lighthouse. The dark theme follows from the one accent. */
export const theme: PortalTheme = {
  font: '"Public Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  light: { accent: '#0b5c5a' },
  logo: {
    height: 36,
    src: `data:image/svg+xml,${encodeURIComponent(SEAL)}`,
    width: 36,
  },
}
