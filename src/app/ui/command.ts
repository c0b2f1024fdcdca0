import type { Session } from '../../state/session/session.ts'

/** What a command may work with. */
export type Hand = { session: Session; copyLink: () => void }

/** One thing a user can do. Menus, shortcuts, the palette and the sheet of shortcuts all read the same records. */
export type Command = {
  id: string
  label: string
  /** What else it is found by. */
  also?: string
  /** What it would do just now. */
  detail?: string | undefined
  /** Strokes that run it, as `strokeOf` writes them: "mod+z", "b". */
  keys?: readonly string[]
  /** Whether it runs again and again while its key is held down. */
  repeats?: boolean
  /** Why it cannot be done just now. */
  whyNot?: string | null
  /** Whether it opens a dialog; its button says so. */
  opensDialog?: boolean
  run: () => void
}
