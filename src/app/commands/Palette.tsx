import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { rationaleOf } from '../../model/rationale/index.ts'
import { useLiveDesk } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { closeModal } from '../ui/closeModal.ts'
import type { Command } from '../ui/command.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Keys.tsx'
import { useOverlays } from '../ui/overlays.ts'
import { wordCommands } from '../words/wordCommands.ts'
import { searchCommands } from './commandSearch.ts'
import { earlyLetters, stopGathering } from './earlyLetters.ts'
import { foundByReason } from './inputCommands.ts'
import { lineCommands } from './lineCommands.ts'
import './palette.css'

type PaletteProps = { list: () => Command[]; onClose: () => void }

/** Every command by its name, and once something is typed every number, too: type some of its letters, Enter runs it. */
export function CommandPalette({ list, onClose }: PaletteProps) {
  const overlays = useOverlays()
  const explain = useExplain()
  const desk = useLiveDesk()
  const [commands] = useState(() => [
    ...foundByReason(list(), input => rationaleOf(input).why),
    ...wordCommands(overlays),
  ])
  const [numbers] = useState(() => lineCommands(desk.get(), explain))
  const [query, setQuery] = useState(earlyLetters)
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const name = useId()
  const matching = searchCommands(query.trim() === '' ? commands : [...commands, ...numbers], query)
  const active = matching[at]
  const option = (id: string) => `${name}-${id}`

  // Before the dialog gives its box the focus.
  useLayoutEffect(stopGathering, [])

  useEffect(() => {
    if (active) document.getElementById(`${name}-${active.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, name])

  const run = (command: Command) => {
    if (command.whyNot) return
    closeModal(field.current?.closest('dialog') ?? null)
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (way && matching.length > 0) setAt((at + way + matching.length) % matching.length)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && active) run(active)
    if (way || event.key === 'Enter') event.preventDefault()
  }

  return (
    <Dialog name="Commands" className="palette" kind="palette" onClose={onClose}>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Find a command"
        placeholder="Find a command, an input or a number"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${name}-list`}
        aria-activedescendant={active && option(active.id)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${name}-list`} role="listbox" tabIndex={-1} aria-label="Commands">
        {matching.map((command, i) => (
          <button
            type="button"
            tabIndex={-1}
            key={command.id}
            id={option(command.id)}
            role="option"
            aria-selected={i === at}
            aria-disabled={command.whyNot ? true : undefined}
            onPointerMove={() => setAt(i)}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span className="detail">{command.whyNot ?? command.detail}</span>
            <Keys of={command} />
          </button>
        ))}
      </div>
      <output>{matching.length === 0 && `No command matches “${query.trim()}”`}</output>
    </Dialog>
  )
}
