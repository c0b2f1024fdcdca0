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
              const day = [desk.day, desk.time].filter(Boolean).join(', ')
              return (
                <li key={desk.id}>
                  <b>{day}</b> {desk.says}{' '}
                  {desk.shared && (
                    <button
                      type="button"
                      className="textButton"
                      aria-label={`Pick up the desk of ${day}`}
                      onClick={() => pickUp(desk.id)}
                    >
                      Pick up
                    </button>
                  )}{' '}
                  <button
                    type="button"
                    className="textButton"
                    aria-label={`Delete the desk of ${day}`}
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
            What was on the desk when its tab was closed, or when another scenario took its place: the last ten. Only
            this browser has them.
          </p>
        </details>
      )}
    </>
  )
}
