import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    /** What `src/portal/islands` makes do more where scripts run. */
    interface IntrinsicElements {
      'pcp-draft': Island

      'pcp-character-count': Island
      'pcp-file-picker': Island
      'pcp-idle': Island
      'pcp-later': Island
      'pcp-live': Island
      'pcp-map': Island
      'pcp-passkey': Island
      'pcp-position': Island
      'pcp-push': Island
      'pcp-questions': Island
      'pcp-quick-exit': Island
      'pcp-scanned-code': Island
      'pcp-show-password': Island
      'pcp-signature': Island
    }
  }
}
