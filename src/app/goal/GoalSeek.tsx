import { useEffect, useRef, useState } from 'react'
import { goalSeek } from '../../analysis/goalSeek.ts'
import { readEntry } from '../../model/entry.ts'
import { lineOf } from '../../model/index.ts'
import type { InputKey } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { boxText } from '../../model/units.ts'
import { inputNoun } from '../../model/wording.ts'
import { worldFrom } from '../../state/scenario/start.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import type { TargetLine } from '../../state/session/overlays.ts'
import { choiceAt, EntryReadings } from '../rail/Readings.tsx'
import { InputSelect } from '../ui/MapChoosers.tsx'
import { useEscape, useOverlays } from '../ui/overlays.ts'
import { showInput } from '../ui/seek.ts'
import { boxUnitOf, foundFor } from './goalChoice.ts'
import { LineChooser } from './LineChooser.tsx'
import './goal.css'

/** Beyond what any line of the model comes to. */
const most = 1e7

/** A line, a quarter and a target are given, an input is chosen: what must it be? Beside the sliders, which stay in hand. */
export function GoalSeek({ goal: figure }: { goal: TargetLine }) {
  const { line, quarter } = figure
  const settled = useDesk(desk => desk.settled)
  const present = useDesk(desk => {
    const { side, id } = ownerOf(line)
    return (desk.answer[side ?? 'market'] as Record<string, Float64Array>)[id]![quarter]!
  })
  const [text, setText] = useState('')
  const [key, setKey] = useState<InputKey>(line.startsWith('alliance.') ? 'alliance.arrGrowth' : 'aws.arrGrowth')
  const [chosen, setChosen] = useState(0)
  const { showPreview, setInputs } = useActions()
  const overlays = useOverlays()
  const field = useRef<HTMLInputElement>(null)
  const entry = readEntry(text, { unit: boxUnitOf(line), present, min: -most, max: most })
  const goal = entry.ok ? { key, line, quarter, target: entry.value } : null
  const world = worldFrom(settled)
  const sought = goal && goalSeek(goal, world)
  const found = sought && foundFor(goal, sought, world[key])
  const choice = found?.choices[chosen] ?? found?.choices[0]
  const value = choice?.value

  useEffect(() => {
    showPreview(value === undefined ? null : { key, value })
    return () => showPreview(null)
  }, [showPreview, key, value])
  useEffect(() => {
    const due = setTimeout(() => showInput(key))
    return () => clearTimeout(due)
  }, [key])

  const close = () => overlays.close('goal')
  useEscape('goal', close)
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  const readings = entry.ok ? [] : (entry.choices ?? [])
  const aim = (target: number) => setText(boxText(boxUnitOf(line), target))
  const apply = () => {
    if (value === undefined) return
    setInputs({ [key]: value })
    close()
  }
  return (
    <aside className="goal" aria-label="Goal seek">
      <h2>Goal seek</h2>
      <button type="button" className="iconButton goalClose" aria-label="Close goal seek" onClick={close}>
        ×
      </button>
      <form
        onSubmit={event => {
          event.preventDefault()
          apply()
        }}
      >
        <p className="goalAsk">
          Bring <LineChooser goal={figure} onChoose={to => overlays.open({ kind: 'goal', ...to })} /> to{' '}
          <input
            ref={field}
            type="text"
            aria-label="Target"
            autoComplete="off"
            spellCheck={false}
            placeholder={lineOf(ownerOf(line).id).unit.format(present)}
            value={text}
            aria-invalid={text !== '' && !entry.ok}
            aria-describedby="goal-found"
            onChange={event => {
              setText(event.target.value)
              setChosen(0)
            }}
            onKeyDown={event => {
              const reading = choiceAt(event.key, readings)
              if (!reading) return
              event.preventDefault()
              aim(reading.value)
            }}
          />{' '}
          by changing <InputSelect name="Input to change" value={key} onChoose={setKey} />
        </p>
        {entry.ok && <p className="goalReading">{entry.reading}</p>}
        <div id="goal-found" role="status">
          {text !== '' && !entry.ok && (
            <div className="goalProblem">
              {entry.problem}
              <EntryReadings of={readings} choose={aim} />
            </div>
          )}
          {found && <p>{found.says}</p>}
        </div>
        {found && found.choices.length > 1 && (
          <fieldset>
            <legend className="seen-by-readers">Which of them</legend>
            {found.choices.map(({ value, says }, i) => (
              <label key={value}>
                <input
                  type="radio"
                  name="goal"
                  checked={i === Math.min(chosen, found.choices.length - 1)}
                  onChange={() => setChosen(i)}
                />{' '}
                {says}
              </label>
            ))}
          </fieldset>
        )}
        {choice && (
          <button type="submit" className="wordButton">
            Set {inputNoun(key)} to {choice.says}
            {sought?.roots.length === 0 && ', the nearest'}
          </button>
        )}
      </form>
    </aside>
  )
}
