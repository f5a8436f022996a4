import type { PortalTheme } from 'payload-client-portal/types'

/** The county's green and its lighthouse. The dark theme follows from the one accent. */
export const theme: PortalTheme = {
  font: '"Public Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  light: { accent: '#0b5c5a' },
  logo: { height: 36, src: '/county-seal.svg', width: 36 },
}
