import { figureWorkers } from './figureWorkers.ts'
import type { AskFigures } from './tasks.ts'

let onPage: Promise<AskFigures> | undefined

/** What the workers do, done by the page: fetched only where it can have none. */
async function askOnPage(): Promise<AskFigures> {
  const [{ askHere }, { figureTasks }, { figureType }] = await Promise.all([
    import('./askHere.ts'),
    import('./figureTasks.ts'),
    import('./fonts.ts'),
  ])
  return askHere(figureTasks(figureType))
}

/** The workers of this page. */
export const { ask, keep } = figureWorkers(() => (onPage ??= askOnPage()))
