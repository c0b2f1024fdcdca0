import { carriedText, markNames, marks } from '../../explain/grade.ts'
import { bases, carriesFrom } from '../../model/bases.ts'
import { useDesk } from '../../state/session/hooks.ts'
import './legend.css'

/** What the marks on the lanes mean. */
export function Legend() {
  const carries = useDesk(desk => carriesFrom(desk.base))
  return (
    <ul className="glyphs" aria-label="Marks">
      <li>
        <i className="glyphFlip" /> Flip mark: the lead changes here
      </li>
      <li>
        <i className="glyphBase" /> Base case
      </li>
      <li>
        <i className="glyphMarket" /> Market
      </li>
      <li>
        <i className="glyphUser" /> Your assumption
      </li>
      {markNames.map(mark => (
        <li key={mark} title={marks[mark].means}>
          <b className={`gradeWord ${mark}`}>{marks[mark].letter}</b> {mark}
        </li>
      ))}
      {carries && (
        <li>
          <b className="gradeWord carried">R</b> {carriedText(bases[carries].asOf)}
        </li>
      )}
    </ul>
  )
}
