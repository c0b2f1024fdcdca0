import { useState, useSyncExternalStore } from 'react'
import { ownCopy } from '../../state/settings/appUpdate.ts'
import { letters } from '../../state/settings/letterKeys.ts'
import type { Command } from '../ui/command.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Keys.tsx'
import { privacy } from '../ui/privacy.ts'
import { isLetter, spelled } from '../ui/strokes.ts'
import '../ui/shortcutSheet.css'

const onSliders: [keys: string, does: string][] = [
  ['← →', 'One step'],
  ['Shift + ← →', 'Ten steps'],
  ['Alt + ← →', 'A tenth of a step'],
  ['Page Up, Page Down', 'Ten steps'],
  ['Home, End', 'To the ends'],
  ['F', 'To the next flip of the lead'],
]

const furtherHelp = ['words', 'guide']

/** All shortcuts on one sheet, and whether single letters are among them. */
export function ShortcutSheet({ list, onClose }: { list: () => Command[]; onClose: () => void }) {
  const [commands] = useState(() => list().filter(({ keys }) => keys?.length))
  const { areOn } = useSyncExternalStore(letters.subscribe, letters.getState)
  const { isWhole } = useSyncExternalStore(ownCopy.subscribe, ownCopy.getState)
  const isOff = ({ keys = [] }: Command) => !areOn && keys.every(isLetter)
  const go = (id: string) => {
    onClose()
    list()
      .find(command => command.id === id)
      ?.run()
  }
  return (
    <Dialog name="Shortcuts" className="shortcutSheet" kind="shortcuts" onClose={onClose}>
      <h2>Shortcuts</h2>
      <table>
        <tbody>
          {commands.map(command => (
            <tr key={command.id}>
              <th scope="row">{command.label}</th>
              <td>{isOff(command) ? 'off' : <Keys of={command} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>On a slider</h3>
      <table>
        <tbody>
          {onSliders.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">{does}</th>
              <td>{keys}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="letters">
        <input
          type="checkbox"
          role="switch"
          checked={areOn}
          aria-checked={areOn}
          onChange={event => letters.setState({ areOn: event.target.checked })}
        />
        Single-letter shortcuts
      </label>
      <p>
        Everything else is in the list of commands, {spelled('mod+k')}. {privacy}{' '}
        {isWhole && 'Stakeout is kept in it, too, and works without a network.'}
      </p>
      <div className="sheetEnd">
        {furtherHelp.map(id => (
          <button key={id} type="button" className="textButton" onClick={() => go(id)}>
            {list().find(command => command.id === id)!.label}
          </button>
        ))}
        <button type="button" className="wordButton" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  )
}
