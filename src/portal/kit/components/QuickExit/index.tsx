type Props = { action: string; exitURL: string; hint: string; label: string }

/**
 * Ends the session and leaves for another site, in one press (GOV.UK's "Exit this page"). With
 * scripts it also covers the page at once and listens for Shift pressed three times
 * (`src/portal/islands/quickExit.client.ts`).
 */
export const QuickExit = ({ action, exitURL, hint, label }: Props) => (
  <pcp-quick-exit data-exit={exitURL}>
    <form action={action} method="post">
      <button className="pcp-leave" title={hint} type="submit">
        {label}
      </button>
    </form>
  </pcp-quick-exit>
)
