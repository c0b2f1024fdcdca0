import { live } from '../../live/live.ts'
import type { LineKey } from '../../model/index.ts'
import type { Quarter } from '../../model/quantities.ts'
import type { FirstEditionScenario } from '../scenario/firstEdition.ts'
import type { Authored } from '../scenario/yours.ts'

/** A line of the model at a quarter, to be brought to a target. */
export type TargetLine = { line: LineKey; quarter: Quarter }

/** A table from elsewhere, with the name of its file, where it has one. */
export type GivenTable = { name: string; source: { bytes: Uint8Array } | { text: string } }

/** What can stand over the page when somebody asks for it, and what it is of. Nothing else may be opened from afar. */
type NamedOverlay =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  /** The glossary, opened at a word or at its beginning. */
  | { kind: 'words'; word: string | null }
  /** All results of both owners at the verdict's quarter. */
  | { kind: 'results' }
  /** The list of changes. */
  | { kind: 'changes' }
  | { kind: 'storyboard' }
  /** What the second edition of the model changed in a scenario of the first. */
  | { kind: 'edition'; firstEdition: FirstEditionScenario }
  /** What changed from an earlier base to a scenario, and what that did. */
  | { kind: 'baseChanges'; of: Authored }
  /** The panel of saved scenarios, and the dialog for what others sent. */
  | { kind: 'scenarios' }
  | { kind: 'open' }
  /** Numbers from a table that was pasted or dropped; null where it is still to be given. */
  | { kind: 'intake'; given: GivenTable | null }
  /** A chart as a figure; many of them; the storyboard as slides; the model as a workbook. `old` is the deck or workbook to be brought up to date. */
  | { kind: 'export'; chart: string }
  | { kind: 'pack'; old?: File }
  | { kind: 'deck' }
  | { kind: 'workbook'; old?: File }
  /** The code that shows a figure in a page of somebody's own; null where it is still to be chosen. */
  | { kind: 'embed'; chart: string | null }
  /** The house file of this browser. */
  | { kind: 'house' }
  /** The firm's template of decks; what was dropped to become it. */
  | { kind: 'template'; given: File | null }
  /** A figure over the whole main area, by the id of its chart. */
  | { kind: 'enlarged'; chart: string }
  | ({ kind: 'goal' } & TargetLine)
  /** A step of the tour, counted from 0; who asked for it has it in hand. */
  | { kind: 'tour'; step: number; isAsked: boolean }
  /** The storyboard before a room, from a scene on, counted from 0; whether people elsewhere are let in at once. */
  | { kind: 'presentation'; at: number; startsRoom?: boolean }

export type OverlayKind = NamedOverlay['kind']

export type OverlayOf<Kind extends OverlayKind> = Extract<NamedOverlay, { kind: Kind }>

/** What a part of the page opens and closes for itself, such as the explanation of a number: it has its turn with Escape like all else. */
type LocalOverlay = { kind: 'local'; id: string; isModal: boolean }

export type Overlay = NamedOverlay | LocalOverlay

/** The layers, from the bottom up. On the top one things stand in the order in which they were opened. */
const layers = ['main', 'beside', 'tour', 'top'] as const

type Rule = {
  layer: (typeof layers)[number]
  /** What stands in this place before gives way. */
  place: string
  /** Whether what is beneath is out of reach of hand and keyboard. */
  isModal: boolean
}

/** A dialog on top, in this place. */
const dialog = (place: string): Rule => ({ layer: 'top', place, isModal: true })

const command = dialog('commands')
const file = dialog('export')
const given = dialog('scenarios')

/** What may stand over what: anything over what is on a lower layer or was there before, but one at a time in each place. */
const rules: Record<OverlayKind, Rule> = {
  enlarged: { layer: 'main', place: 'main', isModal: false },
  goal: { layer: 'beside', place: 'beside', isModal: false },
  tour: { layer: 'tour', place: 'tour', isModal: false },
  changes: { ...command, isModal: false },
  palette: command,
  shortcuts: command,
  words: command,
  results: command,
  storyboard: command,
  edition: command,
  baseChanges: command,
  scenarios: { ...given, isModal: false },
  open: given,
  intake: given,
  export: file,
  pack: file,
  deck: file,
  workbook: file,
  embed: file,
  house: file,
  template: dialog('template'),
  presentation: dialog('stage'),
}

export const overlayKinds = Object.keys(rules) as OverlayKind[]

const ruleOf = (overlay: Overlay): Rule =>
  overlay.kind === 'local' ? { layer: 'top', place: overlay.id, isModal: overlay.isModal } : rules[overlay.kind]

/** What an overlay is taken away by: its kind, or its id where a part of the page opened it. */
const keyOf = (overlay: Overlay): string => (overlay.kind === 'local' ? overlay.id : overlay.kind)

/** What stands once this is opened, from the bottom up: what has its place goes, what may stand over it stays over it. */
function withOverlay(standing: readonly Overlay[], overlay: Overlay): readonly Overlay[] {
  const { layer, place } = ruleOf(overlay)
  const levelOf = (one: Overlay) => layers.indexOf(ruleOf(one).layer)
  const others = standing.filter(one => ruleOf(one).place !== place)
  const above = others.findIndex(one => levelOf(one) > layers.indexOf(layer))
  return others.toSpliced(above < 0 ? others.length : above, 0, overlay)
}

/** All that stands over a page, asked for and closed from anywhere. */
export function makeOverlays() {
  const { get: standing, set, subscribe } = live<readonly Overlay[]>([])
  const at = (key: string) => standing().findIndex(one => keyOf(one) === key)
  const find = <Kind extends OverlayKind>(kind: Kind): OverlayOf<Kind> | null =>
    (standing()[at(kind)] as OverlayOf<Kind> | undefined) ?? null
  const open = (overlay: Overlay) => set(withOverlay(standing(), overlay))
  const close = (key: string) => {
    if (at(key) >= 0) set(standing().toSpliced(at(key), 1))
  }
  return {
    subscribe,
    /** All of them, from the bottom up. */
    standing,
    /** What stands of a kind; null where nothing does. */
    find,
    open,
    /** Takes away what stands of a kind, or what has that id. */
    close,
    /** Opens it, or takes it away where it stands. */
    toggle: (overlay: NamedOverlay) => (find(overlay.kind) ? close(overlay.kind) : open(overlay)),
    /** Whether it is the one that Escape is meant for. */
    isOnTop: (key: string) => at(key) >= 0 && at(key) === standing().length - 1,
    /** Whether a dialog lies over it. */
    isCovered: (key: string) =>
      standing()
        .slice(at(key) + 1)
        .some(one => ruleOf(one).isModal),
    /** Whether any dialog is open, or asked for and on its way. */
    hasModal: () => standing().some(one => ruleOf(one).isModal),
    top: (): Overlay | null => standing().at(-1) ?? null,
  }
}

export type Overlays = ReturnType<typeof makeOverlays>
