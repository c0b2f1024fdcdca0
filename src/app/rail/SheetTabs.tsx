import { type KeyboardEvent, useId, useState } from 'react'
import { headlineControls } from './controls.ts'
import { Lane } from './Lane.tsx'

/** The headline controls as tabs: Valuation, Growth, Slowdown. */
export function SheetTabs({ isOpen, onChoose }: { isOpen: boolean; onChoose: () => void }) {
  const [at, setAt] = useState(0)
  const name = useId()
  const control = headlineControls[at]!
  const tab = (index: number) => `${name}-${index}`

  const choose = (index: number) => {
    setAt(index)
    onChoose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!way) return
    const next = (at + way + headlineControls.length) % headlineControls.length
    choose(next)
    document.getElementById(tab(next))?.focus()
  }

  return (
    <>
      <div className="sheetTabs" role="tablist" aria-label="Headline inputs">
        {headlineControls.map(({ id, parameter }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={tab(index)}
            aria-selected={index === at}
            aria-controls={isOpen && index === at ? `${name}-panel` : undefined}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(index)}
            onKeyDown={onKeyDown}
          >
            {lastWord(parameter.label)}
          </button>
        ))}
      </div>
      {isOpen && (
        <div className="sheetLanes" role="tabpanel" id={`${name}-panel`} aria-labelledby={tab(at)}>
          {control.lanes.map(input => (
            <Lane key={input.key} input={input} />
          ))}
        </div>
      )}
    </>
  )
}

/** "Growth" for "ARR growth, annual pace today". */
function lastWord(label: string): string {
  const word = label.split(',')[0]!.split(' ').at(-1)!
  return word[0]!.toUpperCase() + word.slice(1)
}
