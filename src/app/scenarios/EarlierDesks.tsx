import { capital, inputNoun } from '../../model/wording.ts'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { movedText, yoursIn } from '../../state/scenario/yours.ts'
import { useEarlierDesks } from '../ui/scenariosContext.ts'

/** The desks that were left by closed tabs, and by whatever took their place: each can be picked up, or deleted. */
export function EarlierDesks() {
  const { list, trouble, pickUp, remove } = useEarlierDesks()
  return (
    <>
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      {list.length > 0 && (
        <details className="keeper">
          <summary>Earlier desks ({list.length})</summary>
          <ul aria-label="Earlier desks">
            {list.map(desk => {
              return (
                <li key={desk.id}>
                  <b>{desk.when}</b> {desk.says}
                  {desk.shared && firstChanges(desk.shared)}{' '}
                  {desk.shared && (
                    <button
                      type="button"
                      className="textButton"
                      aria-label={`Continue the desk: ${desk.when}`}
                      onClick={() => pickUp(desk.id)}
                    >
                      Continue
                    </button>
                  )}{' '}
                  <button
                    type="button"
                    className="textButton"
                    aria-label={`Delete the desk: ${desk.when}`}
                    onClick={({ currentTarget }) => {
                      // The entry goes away with its buttons; the focus stays in the panel.
                      currentTarget.closest<HTMLElement>('[role="dialog"]')?.focus()
                      remove(desk.id)
                    }}
                  >
                    Delete
                  </button>
                </li>
              )
            })}
          </ul>
          <p className="scenarioHint">
            What was on the desk when its tab was closed, or when another scenario took its place: the last twenty.
          </p>
        </details>
      )}
      <p className="scenarioHint">
        Only this browser has what is saved and what was on earlier desks. A private window forgets all of it when it
        closes: save a file, or keep the link.
      </p>
    </>
  )
}

const shown = 2

/** What was changed on it, the first of it, to tell one desk from another: ": Adoption slowdown from 0 % to 24 %". */
function firstChanges(shared: ScenarioState): string {
  const changed = yoursIn(shared).filter(({ isChanged }) => isChanged)
  const words = changed.slice(0, shown).map(one => `${capital(inputNoun(one.key))} ${movedText(one)}`)
  if (words.length === 0) return ''
  const more = changed.length - words.length
  return `: ${words.join('; ')}${more > 0 ? ` and ${more} more` : ''}`
}
