import { clients } from '../../seed/data/clients.js'
import { DEMO_PASSWORD } from '../../seed/data/password.js'
import { staffSignIns } from '../../seed/data/staffSignIns.js'
import { SignIns } from '../SignIns/index.js'

import './index.css'

type Props = { database: string; smtp: boolean }

const DATABASES: Record<string, string> = {
  file: 'SQLite',
  mongodb: 'MongoDB',
  'mongodb+srv': 'MongoDB',
  postgres: 'Postgres',
  postgresql: 'Postgres',
}

const doors = [
  {
    href: '/admin',
    text: 'Staff work here: clients, invitations, requests, messages, documents.',
    title: 'Admin panel',
  },
  { href: '/portal', text: 'Clients work here. Try it on a phone, too.', title: 'Client portal' },
  {
    href: '/mail',
    text: 'Invitations and one-time codes that the demo mails, in one place.',
    title: 'Mail',
  },
]

const clientSignIns = clients.flatMap(({ email, first, last, tryIt }) =>
  email && tryIt ? [{ email, name: `${first} ${last}`, note: tryIt }] : [],
)

/** First page of the demo: where everything is and who may sign in. */
export const Welcome = ({ database, smtp }: Props) => (
  <>
    <h1>Client portal demo</h1>
    <p className="demo-quiet">
      Three made-up agencies with two dozen made-up clients, on {DATABASES[database] ?? database}.
      Nothing here is real; break what you like.
    </p>
    <ul className="welcome-doors">
      {doors.map(({ href, text, title }) => (
        <li className="demo-card" key={href}>
          <a href={href}>{title}</a>
          <span className="demo-quiet">{text}</span>
        </li>
      ))}
    </ul>
    <h2>One password for all</h2>
    <p className="demo-card welcome-password">
      <code>{DEMO_PASSWORD}</code>
    </p>
    <p className="demo-quiet">
      Clients are also asked for a one-time code.{' '}
      {smtp ? (
        'SMTP_URL is set, so it leaves through that mail server.'
      ) : (
        <>
          It arrives in the <a href="/mail">mail page</a> at once.
        </>
      )}
    </p>
    <h2>Staff: sign in to the admin panel</h2>
    <SignIns href="/admin/login" people={staffSignIns} what="May" />
    <h2>Clients: sign in to the portal</h2>
    <SignIns href="/portal/sign-in" people={clientSignIns} what="To try" />
    <h2>Things to try</h2>
    <ol className="welcome-steps">
      <li>
        As Ana Ruiz, open client Zoë Björk-Łukasiewicz and send her an invitation. Open it on the{' '}
        <a href="/mail">mail page</a> in a private window and register.
      </li>
      <li>Ask her for a document, answer as her, and watch the status change without a reload.</li>
      <li>
        As Priya Shah, look for what Jamal Washington sent: his private records are not there.
      </li>
      <li>
        As Grace Kim, open Carmen Delgado: her record is sealed. Sign in as Ana Ruiz: it is not
        there.
      </li>
      <li>
        As Grace Kim, save <a href="/hsds-sample.json">this directory</a> (Open Referral HSDS 3) and
        import it above the list of places that help; change a place and import it again.
      </li>
      <li>Turn JavaScript off and do it all again in the portal.</li>
    </ol>
  </>
)
