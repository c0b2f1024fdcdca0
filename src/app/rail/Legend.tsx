import './legend.css'

/** What the marks on the lanes mean. */
export function Legend() {
  return (
    <ul className="glyphs" aria-label="Marks">
      <li>
        <i className="glyphBase" /> Base case
      </li>
      <li>
        <i className="glyphUser" /> Your assumption
      </li>
    </ul>
  )
}
