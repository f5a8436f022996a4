type Props = {
  /** Asking this keeps the session alive. */
  aliveURL: string
  endURL: string
  idleMinutes: number
  stay: string
  text: string
  title: string
}

/**
 * The question before an idle session ends (`src/portal/islands/idle.client.ts`). Without scripts
 * it stays closed, and the server ends the session all the same.
 */
export const IdleWarningDialog = ({ aliveURL, endURL, idleMinutes, stay, text, title }: Props) => (
  <pcp-idle data-alive={aliveURL} data-end={endURL} data-minutes={idleMinutes}>
    <dialog
      aria-describedby="pcp-idle-text"
      aria-labelledby="pcp-idle-title"
      className="pcp-dialog"
    >
      <div className="pcp-stack">
        <h2 id="pcp-idle-title">{title}</h2>
        <p id="pcp-idle-text">{text}</p>
        <button className="pcp-button" type="button">
          {stay}
        </button>
      </div>
    </dialog>
  </pcp-idle>
)
