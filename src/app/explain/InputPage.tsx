import { plausible } from '../../analysis/plausible.ts'
import { undrawnReason } from '../../analysis/undrawn.ts'
import { carriedOf, markOf } from '../../explain/grade.ts'
import { sourcesOf } from '../../explain/sources.ts'
import { groups, type InputKey, inputOf } from '../../model/inputs.ts'
import { inputName, names } from '../../model/names.ts'
import { rationaleOf } from '../../model/rationale/index.ts'
import { atValue, inputText } from '../../model/wording.ts'
import { useDesk, useFlips } from '../../state/session/hooks.ts'
import { seekInput } from '../ui/seek.ts'
import { Worded } from '../words/wordedText.tsx'
import { FactCard } from './FactCard.tsx'
import { useFacts } from './Facts.tsx'
import { GradeMark } from './GradeMark.tsx'
import { SideBySide } from './SideBySide.tsx'
import { Standing } from './Standing.tsx'
import { UsedIn } from './UsedIn.tsx'
import { useGradeContext } from './useGradeContext.ts'

/** Where along its slider the lead changes, all else as it is. */
const flipsSay = (key: InputKey, flips: readonly number[]) =>
  flips.length === 0
    ? 'the leader is the same over the whole slider'
    : `the lead changes ${flips.map(flip => atValue(key, flip)).join(' and ')}`

/** A parameter: its value and what it stands on, its reason and range, and every fact that bears on it. */
export function InputPage({ inputKey, onClose }: { inputKey: InputKey; onClose: () => void }) {
  const world = useDesk(desk => desk.world)
  const baseWorld = useDesk(desk => desk.baseWorld)
  const given = useGradeContext()
  const facts = useFacts()
  const { parameter, side } = inputOf(inputKey)
  const rationale = rationaleOf(inputOf(inputKey))
  const format = (value: number) => inputText(inputKey, value)
  const [source] = sourcesOf([inputKey], given.base, facts)
  const bearing = rationale.facts.flatMap(id => facts.filter(fact => fact.id === id))
  const mark = markOf(inputKey, given)
  const found = useFlips(inputKey)
  const range = plausible(inputKey, world, baseWorld)
  const undrawn = undrawnReason(inputKey, world, baseWorld)
  const isLog = parameter.scale === 'log'
  // The reason of a judgement stands above already.
  const hasFact = Boolean(source?.fact)
  const group = groups.find(({ inputs }) => Object.values<unknown>(inputs).includes(parameter))
  return (
    <>
      <p className="explainWhere">
        Input, {group?.name}
        {side && `, ${names[side].stack}`}
      </p>
      <h2 id="explain-title">{inputName(inputKey)}</h2>
      <p className="explainNumber">
        <strong id="explain-number">{format(world[inputKey])}</strong>
        <GradeMark mark={mark} carried={carriedOf(inputKey, given)} />
        <span>{world[inputKey] !== baseWorld[inputKey] && `was ${format(baseWorld[inputKey])}`}</span>
      </p>
      <Standing source={source!} mark={mark} />
      <section aria-label={hasFact ? 'Reason and range' : 'Range'}>
        <h3>{hasFact ? 'Reason and range' : 'Range'}</h3>
        {hasFact && (
          <p>
            <Worded text={rationale.why} />
          </p>
        )}
        <dl className="explainPairs">
          <dt>Plausible</dt>
          <dd>{range ? `${format(range.low)} to ${format(range.high)}` : 'none'}</dd>
          <dt>Futures</dt>
          <dd>
            {undrawn
              ? `not drawn at random. ${undrawn}`
              : `drawn at random from there${isLog ? ', in logarithms' : ''}`}
          </dd>
          <dt>Verdict</dt>
          <dd>{flipsSay(inputKey, found.flips)}</dd>
          <dt>Slider</dt>
          <dd>
            {format(parameter.min)} to {format(parameter.max)}
          </dd>
        </dl>
      </section>
      {bearing.length > 0 && (
        <section aria-label="Facts">
          <h3>
            Facts that bear on it <span>{bearing.length}</span>
          </h3>
          <SideBySide facts={bearing} parameter={parameter} against={baseWorld[inputKey]} />
          {bearing.map(fact => (
            <FactCard key={fact.id} fact={fact} isTaken={fact.id === source?.fact?.id} />
          ))}
        </section>
      )}
      <UsedIn of={{ kind: 'input', key: inputKey }} />
      <p className="explainFoot">
        <button
          type="button"
          className="textButton"
          onClick={() => {
            onClose()
            requestAnimationFrame(() => seekInput(inputKey))
          }}
        >
          Go to its slider
        </button>
      </p>
    </>
  )
}
