import './legend.css'

/** What the marks on the lanes mean. */
export function Legend() {
  return (
    <ul className="glyphs" aria-label="Marks">
      <li>
        <i className="glyph-base" /> Base case
      </li>
      <li>
        <i className="glyph-user" /> Your assumption
      </li>
    </ul>
  )
}
