import { mailCode } from '../../mail/mailCode.js'
import type { Mail } from '../../mail/mailbox.js'
import { LinkedText } from '../LinkedText/index.js'

/** Links of a mail open in a new tab: inside the frame nothing may leave the sandbox otherwise. */
const framed = (html: string): string => `<base target="_blank">${html}`

/** One mail: its code large, its HTML in a frame without scripts, its text part below. */
export const MailReader = ({ mail }: { mail: Mail }) => {
  const code = mailCode(mail.text)
  return (
    <article>
      <p>
        <a href="/mail">← All mail</a>
      </p>
      <h1>{mail.subject}</h1>
      <dl className="mail-meta demo-quiet">
        <dt>From</dt>
        <dd>{mail.from}</dd>
        <dt>To</dt>
        <dd>{mail.to}</dd>
        <dt>Sent</dt>
        <dd>{new Date(mail.sentAt).toUTCString()}</dd>
      </dl>
      {code ? (
        <p className="demo-card mail-code">
          <span className="demo-quiet">Code</span> <strong>{code}</strong>
        </p>
      ) : null}
      {mail.html ? (
        <iframe
          className="demo-card mail-frame"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framed(mail.html)}
          title="HTML part"
        />
      ) : null}
      <h2>Text part</h2>
      <pre className="demo-card mail-text">
        <LinkedText text={mail.text} />
      </pre>
    </article>
  )
}
