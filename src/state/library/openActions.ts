import { mostBytes } from '../codec/file.ts'
import { fromFile, type Opened, readAnything } from '../codec/openLink.ts'
import { few } from '../codec/rawValue.ts'
import { firstEditionSays } from '../scenario/firstEdition.ts'
import { sharedOf } from '../scenario/scenarioState.ts'
import { keepingScenes } from '../scenario/story.ts'
import { mergedItems } from './importedItems.ts'
import type { With } from './scenarioActions.ts'

/** Opens what others sent: a code, a link or a file. Each answers null, or one sentence on what is wrong with it. */
export function openActions({ desk, scenarios, commit, stamp, onReplace }: With) {
  function show(opened: Opened, from?: string): string | null {
    if (opened.kind === 'problem') return opened.problem
    const particulars = few(opened.dropped)
    if (opened.kind === 'scenario') {
      onReplace()
      desk.setState(state => keepingScenes(state, opened.state))
      const { damage, firstEdition } = opened
      const says = [`Opened from a ${from ?? opened.from}`, damage, firstEdition && firstEditionSays]
      scenarios.setState({
        open: null,
        openedAs: null,
        told: {
          says: says.filter(Boolean).join('. '),
          particulars,
          ...(damage && { isWarning: true }),
          ...(firstEdition && { firstEdition }),
        },
      })
      return null
    }
    const { all, ids, isNew } = mergedItems(scenarios.getState().kept, opened.kept, stamp)
    commit(all)
    const [only, ...more] = all.filter(({ id }) => ids.includes(id))
    const isOne = only?.kind === 'scenario' && more.length === 0
    if (isOne) {
      onReplace()
      desk.setState(state => keepingScenes(state, only.shared))
    }
    const firstEdition = isOne && only.firstEdition
    const isOlder = opened.kept.some(one => one.kind === 'scenario' && one.firstEdition)
    const what = isOne ? `“${only.name}” opened from the file` : countOf(isNew, ids.length)
    const says = isOlder ? `${what}. ${firstEditionSays}` : what
    const openedAs = isOne && { savedAt: only.savedAt, shared: sharedOf(desk.getState()) }
    scenarios.setState({
      told: { says, particulars, ...(firstEdition && { firstEdition }) },
      ...(openedAs && { open: only.id, openedAs }),
    })
    return null
  }

  return {
    /** `from` says where the text was found, if not in a text box. */
    openText: (text: string, from?: string) => show(readAnything(text), from),
    openFile: async (file: Pick<File, 'name' | 'size' | 'text'>) => {
      if (file.size > mostBytes)
        return `“${file.name}” carries no scenario that is read: files of text are read up to 2 MB`
      try {
        const opened = fromFile(await file.text())
        const problem = show(opened, opened.kind === 'scenario' ? `${opened.from} in “${file.name}”` : undefined)
        return problem && `“${file.name}”: ${problem}`
      } catch {
        return `“${file.name}” could not be read`
      }
    },
    offerUpdate: (updatable: File) => scenarios.setState(({ told }) => (told ? { told: { ...told, updatable } } : {})),
    tell: (says: string, particulars: string[] = []) => scenarios.setState({ told: { says, particulars } }),
  }
}

function countOf(isNew: number, all: number): string {
  const old = all - isNew
  if (isNew === 0) return `All ${all} entries of the file were here already`
  const added = `${isNew} ${isNew === 1 ? 'entry' : 'entries'} added from the file`
  return old > 0 ? `${added}; ${old} ${old === 1 ? 'was' : 'were'} here already` : added
}
