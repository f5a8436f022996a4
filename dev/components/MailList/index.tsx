import { mailCode } from '../../mail/mailCode.js'
import type { Mail } from '../../mail/mailbox.js'

type Props = { mails: Mail[]; recipient: string; smtp: boolean }

const time = (iso: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(iso),
  )

/** What the demo has mailed, newest first. Codes show at once, so that signing in needs no second click. */
export const MailList = ({ mails, recipient, smtp }: Props) => (
  <>
    <div className="mail-head">
      <div>
        <h1>Mail</h1>
        <p className="demo-quiet">
          {smtp
            ? 'SMTP_URL is set: mails leave through that server and do not show up here.'
            : 'Every mail and text message the demo sends lands here instead of on somebody’s phone.'}
        </p>
      </div>
      <a
        className="demo-button"
        href={recipient ? `/mail?to=${encodeURIComponent(recipient)}` : '/mail'}
      >
        Refresh
      </a>
    </div>
    <form action="/mail" className="mail-filter">
      <label htmlFor="to">Only to</label>
      <input defaultValue={recipient} id="to" name="to" placeholder="mike@client.example" />
      <button type="submit">Show</button>
      {recipient ? <a href="/mail">Show all</a> : null}
    </form>
    {mails.length === 0 ? (
      <p className="demo-card mail-empty">No mail yet.</p>
    ) : (
      <ul className="demo-card mail-list">
        {mails.map((mail) => {
          const code = mailCode(mail.text)
          return (
            <li key={mail.id}>
              <a className="mail-row" href={`/mail/${mail.id}`}>
                <span className="mail-what">
                  <b>{mail.subject}</b>
                  <span className="demo-quiet">
                    to {mail.to} · {time(mail.sentAt)}
                  </span>
                </span>
                {code ? <span className="mail-code-small">{code}</span> : null}
              </a>
            </li>
          )
        })}
      </ul>
    )}
  </>
)
