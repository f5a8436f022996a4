import './index.css'

type Props = {
  href: string
  people: readonly { email: string; name: string; note: string }[]
  what: string
}

/** Who may sign in, one row a person; on a small screen each row becomes a block. */
export const SignIns = ({ href, people, what }: Props) => (
  <div className="demo-card sign-ins">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ email, name, note }) => (
          <tr key={email}>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            <td>
              <code>{email}</code>
            </td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
