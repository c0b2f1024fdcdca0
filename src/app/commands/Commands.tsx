import { createContext, type ReactNode, use, useRef, useState, useSyncExternalStore } from 'react'
import type { Command, Hand } from '../ui/command.ts'
import { copied } from '../ui/copyNotice.ts'
import { useEscapeFromComing, useOverlay, useOverlays } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { useSession } from '../ui/sessionContext.ts'
import { commandsOf } from './commands.ts'
import { sharedList } from './sharedList.ts'
import { useShortcuts } from './useShortcuts.ts'

const Palette = part({ of: 'Commands', load: () => import('./Palette.tsx').then(module => module.CommandPalette) })

const ShortcutSheet = part({
  of: 'Shortcuts',
  load: () => import('./ShortcutSheet.tsx').then(module => module.ShortcutSheet),
})

const EditionDialog = part({
  of: 'What the new model changed',
  load: () => import('../scenarios/EditionDialog.tsx').then(module => module.EditionDialog),
})

const BaseChangesDialog = part({
  of: 'What changed since',
  needs: ScenariosContext,
  load: () => import('../scenarios/BaseChangesDialog.tsx').then(module => module.BaseChangesDialog),
})

const IntakeDialog = part({
  of: 'Numbers from a table',
  needs: ScenariosContext,
  load: () => import('../intake/IntakeDialog.tsx').then(module => module.IntakeDialog),
})

const WordSheet = part({ of: 'Words', load: () => import('../words/WordSheet.tsx').then(module => module.WordSheet) })

/** A link that was asked for, and whether the clipboard has it. */
type Sent = { link: string; isCopied: boolean }

const CommandsContext = createContext<{
  list: () => Command[]
  sent: Sent | null
  setSent: (sent: Sent | null) => void
} | null>(null)

/** All commands for everything beneath: by their keys, in the palette, and for the buttons. */
export function Commands({ children }: { children: ReactNode }) {
  const session = useSession()
  const { close } = useOverlays()
  const [isFinding, isHelping, words] = [useOverlay('palette'), useOverlay('shortcuts'), useOverlay('words')]
  const [edition, changed, intake] = [useOverlay('edition'), useOverlay('baseChanges'), useOverlay('intake')]
  const [sent, setSent] = useState<Sent | null>(null)

  const copyLink = () => {
    const link = `${location.href.split('#')[0]}#${session.link()}`
    void copied(link).then(isCopied => setSent({ link, isCopied }))
  }
  const hand: Hand = { session, copyLink }
  const list = () => commandsOf(hand)
  useShortcuts(list)
  useEscapeFromComing()

  return (
    <CommandsContext value={{ list, sent, setSent }}>
      {children}
      {isFinding && <Palette list={list} onClose={() => close('palette')} />}
      {isHelping && <ShortcutSheet list={list} onClose={() => close('shortcuts')} />}
      {edition && <EditionDialog of={edition.firstEdition} onClose={() => close('edition')} />}
      {changed && <BaseChangesDialog of={changed.of} onClose={() => close('baseChanges')} />}
      {intake && <IntakeDialog given={intake.given} onClose={() => close('intake')} />}
      {words && <WordSheet word={words.word} onClose={() => close('words')} />}
    </CommandsContext>
  )
}

export function useCommands() {
  const commands = use(CommandsContext)
  if (!commands) throw new Error('There are no commands above this component')
  return commands
}

/** One command as it stands now; renders again when its words, its keys or its reason change, after a drag at its end. */
export function useCommand(id: string): Command {
  const session = useSession()
  const { list } = useCommands()
  const find = () => sharedList(list, session).find(command => command.id === id)!
  const shown = useRef<string>(null)
  const words = useSyncExternalStore(session.subscribe, () => {
    const isDragging = session.store.getState().dragging !== null
    if (!isDragging || shown.current === null) shown.current = wordsOf(find())
    return shown.current
  })
  const [label, detail, whyNot, ...keys] = words.split('\n')
  const { opensDialog = false } = find()
  const run = () => find().run()
  return { id, label: label!, detail: detail || undefined, whyNot: whyNot || null, keys, opensDialog, run }
}

const wordsOf = ({ label, detail = '', whyNot, keys = [] }: Command) =>
  [label, detail, whyNot ?? '', ...keys].join('\n')
