import { irrOf } from '../../analysis/irr.ts'
import { irrText } from '../../analysis/irrWords.ts'
import { valueAt } from '../../analysis/whatIf.ts'
import { type Explanation, explain } from '../../explain/explain.ts'
import { carriedCount, carriedText, markCounts, markOfLines } from '../../explain/grade.ts'
import { swingsOf } from '../../explain/swings.ts'
import { type LineId, type LineKey, lastQuarter } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { rivalOf } from '../../model/sides.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Worded } from '../words/wordedText.tsx'
import { ChartDates } from './ChartDates.tsx'
import { CopyText } from './CopyText.tsx'
import { useExplain } from './context.ts'
import { FormulaRows } from './FormulaRows.tsx'
import { GradeMark, GradeWord } from './GradeMark.tsx'
import { InputRanking } from './InputRanking.tsx'
import { lineAsText } from './lineAsText.ts'
import { SpreadLine } from './Spread.tsx'
import { StakeRate } from './StakeRate.tsx'
import { UsedIn } from './UsedIn.tsx'
import { useGradeContext } from './useGradeContext.ts'

/** Beside what the stake is worth stands the rate that this makes. */
const ratedLines: ReadonlySet<LineId> = new Set(['stakeValue', 'stakeAfterTax', 'paperGain', 'moneyMultiple'])

type LinePageProps = { lineKey: LineKey; quarter: number; where: string | undefined }

/** A line of the model at a quarter: its number, how it is computed, and what moves it. `where` names another world. */
export function LinePage({ lineKey, quarter, where }: LinePageProps) {
  const world = useDesk(desk => desk.world)
  const baseWorld = useDesk(desk => desk.baseWorld)
  const answer = useDesk(desk => desk.answer)
  const asOf = useDesk(desk => desk.asOf)
  const given = useGradeContext()
  const go = useExplain()
  const told = explain({ world, answer }, lineKey, quarter)
  const swings = swingsOf(lineKey, quarter, world, baseWorld)
  const counts = markCounts([lineKey], given)
  const carried = carriedCount([lineKey], given)
  const { side, id } = ownerOf(lineKey)
  const irr = side && ratedLines.has(id) ? irrOf({ world, answer, asOf }, side, quarter) : null
  const rate = irr && irrText(irr)
  const when = quarterLabel(asOf, quarter)
  const whose = side ? `${names[side].stack}, ${names[side].lab}` : 'The market'

  return (
    <>
      <p className="explainWhere">
        {whose}, {when}
        {quarter === 0 && ', today'}
      </p>
      <h2 id="explain-title">{told.line.label}</h2>
      <p className="explainNumber">
        <strong id="explain-number" title={told.line.unit.exact(told.value)}>
          {told.shown}
        </strong>
        <GradeMark mark={markOfLines([lineKey], given)} />
        <span>
          <Worded text={told.line.says} /> <AgainstBaseline told={told} />
        </span>
      </p>
      {counts.length > 0 && (
        <p className="explainRests">
          Rests on{' '}
          {counts.map(({ mark, count }, i) => (
            <span key={mark}>
              {i > 0 && ', '}
              {count} <GradeWord mark={mark} count={count} />
            </span>
          ))}
          {carried && `; ${carried.count} of them ${carriedText(carried.from)}`}.
        </p>
      )}
      <SpreadLine lineKey={lineKey} quarter={quarter} />
      <section aria-label="How it is computed">
        <h3>How it is computed</h3>
        <FormulaRows told={told} />
        {told.isStart && (
          <p className="explainNote">Today is where this line starts; later it grows from quarter to quarter.</p>
        )}
        <p className="explainNote">
          Rounded to {told.digits} digits, enough that working this out gives {told.shown}; the model keeps every digit.
          {told.notes.map(note => ` ${note}`)}
        </p>
      </section>
      {irr && <StakeRate side={side!} quarter={quarter} irr={irr} />}
      <InputRanking swings={swings} line={told.line} />
      <ChartDates quarter={quarter} />
      <UsedIn of={{ kind: 'line', key: lineKey, quarter }} />
      <p className="explainFoot">
        {side && (
          <button
            type="button"
            className="textButton"
            onClick={() => go({ kind: 'line', key: `${rivalOf(side)}.${id}` as LineKey, quarter })}
          >
            The same for {names[rivalOf(side)].lab}
          </button>
        )}
        <CopyText text={() => lineAsText(told, swings, { when, where, given, rate })} />
      </p>
    </>
  )
}

/** How far the number is from the baseline's in the same calendar quarter, where there is a baseline. */
function AgainstBaseline({ told: { key, quarter, value, line } }: { told: Explanation }) {
  const ghost = useDesk(desk => desk.ghost)
  const then = ghost ? quarter - ghost.shift : -1
  if (!ghost || then < 0 || then > lastQuarter) return null
  return `${line.unit.delta(value - valueAt(ghost.answer, key, then))} against the ${ghost.isPinned ? 'baseline' : 'base case'}.`
}
