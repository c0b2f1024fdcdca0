import type { ScenariosOf } from '../../state/library/openScenarios.ts'
import type { GivenTable } from '../../state/session/overlays.ts'
import { openScenarioFile } from './openScenarioFile.ts'

/** A file, or one that the machine has promised to an installed app and may have lost since. */
export type DroppedFile = File | Pick<FileSystemFileHandle, 'name' | 'getFile'>

type Ways = Pick<ScenariosOf['actions'], 'openFile' | 'openText' | 'tell' | 'offerUpdate'> & {
  openTable?: (given: GivenTable) => void
}

/** Opens files one after the other, the last of them to be seen. What cannot be opened costs no other, and is told when all were tried. */
export async function openMany(all: readonly DroppedFile[], actions: Ways): Promise<void> {
  const problems: string[] = []
  for (const given of all) {
    const file = await fileOf(given)
    const problem = file ? await openScenarioFile(file, actions) : `“${given.name}” could not be read`
    if (problem !== null) problems.push(problem)
  }
  const [only, ...more] = problems
  if (only === undefined) return
  if (more.length === 0) actions.tell(only)
  else actions.tell(`${problems.length} of ${all.length} files could not be opened`, problems)
}

const fileOf = async (given: DroppedFile) => ('getFile' in given ? given.getFile().catch(() => null) : given)
