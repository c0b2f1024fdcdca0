import { citationsOf } from '../../explain/citations.ts'
import { dateText } from '../../explain/fact.ts'
import type { LineKey } from '../../model/index.ts'
import type { InputKey } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { inputText } from '../../model/wording.ts'
import { type Yours, yoursIn } from '../../state/scenario/yours.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { ReasonSays } from '../ui/ReasonSays.tsx'
import { useExplain } from './context.ts'
import { useFacts } from './Facts.tsx'
import { GradeMark } from './GradeMark.tsx'
import { SourceLink } from './SourceLink.tsx'
import { useGradeContext } from './useGradeContext.ts'
import './chartSources.css'

/** The changed assumptions and the sources that feed a chart, and no others: from fx, under it enlarged, and on paper. */
export function ChartSources({ lines }: { lines: readonly LineKey[] }) {
  const given = useGradeContext()
  const facts = useFacts()
  const { changed, cited, judged } = citationsOf(lines, given, facts)
  const own = useDesk(desk => desk.own)
  const changes = useDesk(desk => desk.changes)
  const reasons = useDesk(desk => desk.reasons)
  const yours = yoursIn({ base: given.base, own, changes, reasons }).filter(({ key }) => changed.includes(key))
  return (
    <div className="chartSources">
      <p>
        <b>Changed by you</b> {changed.length === 0 && 'nothing that feeds this figure.'}
      </p>
      {changed.length > 0 && (
        <ul>
          {yours.map(one => (
            <Changed key={one.key} yours={one} />
          ))}
        </ul>
      )}
      <p>
        <b>Sources</b> {cited.length === 0 && 'none: judgement alone.'}
      </p>
      <ul>
        {cited.map(({ publisher, date, title, url, sources }) => (
          <li key={sources[0]!.key}>
            {url ? (
              <SourceLink url={url} text={publisher ?? title ?? url} />
            ) : (
              (publisher ?? title ?? 'Publisher not known')
            )}
            {date && ` ${dateText(date)}`}:{' '}
            {sources.map(({ key, grade, carried }, i) => (
              <span key={key}>
                {i > 0 && ', '}
                <InputLink input={key} /> <GradeMark mark={grade} carried={carried} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      {judged.length > 0 && (
        <details>
          <summary>
            <b>Judgement</b> {judged.length} inputs
          </summary>
          <p>
            {judged.map((key, i) => (
              <span key={key}>
                {i > 0 && ', '}
                <InputLink input={key} />
              </span>
            ))}
          </p>
        </details>
      )}
    </div>
  )
}

/** What it is, what it was at the start, or in the base that the user's own was made of, and why. */
function Changed({ yours: { key: input, inModel, atStart, value, isChanged, reason } }: { yours: Yours }) {
  return (
    <li>
      <InputLink input={input} />{' '}
      <s>
        <span className="seen-by-readers">was </span>
        {inputText(input, isChanged ? atStart : inModel)}
      </s>{' '}
      <b className="yours">
        <span className="seen-by-readers">is </span>
        {inputText(input, value)}
      </b>{' '}
      <GradeMark mark="yours" /> {!isChanged && 'own base '}
      {reason && <ReasonSays reason={reason} />}
    </li>
  )
}

function InputLink({ input }: { input: InputKey }) {
  const explain = useExplain()
  return (
    <button
      type="button"
      className="inputLink"
      aria-haspopup="dialog"
      onClick={event => explain({ kind: 'input', key: input }, event.currentTarget)}
    >
      {inputName(input)}
    </button>
  )
}
