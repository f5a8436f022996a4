import type { ViewContext } from '../../viewContext.js'

type Props = { home: string; view: ViewContext }

/** Whose service this is: its name, the host's picture, or both. The picture's size is fixed, so nothing moves. */
export const Brand = ({ home, view: { logo, productName } }: Props) => (
  <p className="pcp-brand">
    <a href={home}>
      {logo ? (
        <img
          alt={logo.alt}
          className={logo.replacesName ? 'pcp-logo' : 'pcp-logo pcp-logo--beside'}
          height={logo.height}
          src={logo.src}
          width={logo.width}
        />
      ) : null}
      {logo?.replacesName ? null : productName}
    </a>
  </p>
)
