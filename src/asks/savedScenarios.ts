import { readFile } from '../state/codec/file.ts'
import { type SavedScenario, scenariosIn } from '../state/scenario/savedItem.ts'
import type { NamedText } from './ask.ts'
import { refuse } from './refusal.ts'

/** The saved scenarios of a file of Stakeout's, at least one, as `--scenarios` names it. */
export function savedFrom(file: NamedText | undefined): { name: string; saved: readonly SavedScenario[] } {
  if (file === undefined || file.name === '')
    return refuse('--scenarios needs the name of a file that scenarios were saved in.')
  const read = readFile(file.text)
  if ('problem' in read) return refuse(`"${file.name}" is not taken: ${read.problem}.`)
  const saved = scenariosIn(read.kept)
  return saved.length > 0 ? { name: file.name, saved } : refuse(`"${file.name}" has no scenario in it.`)
}
