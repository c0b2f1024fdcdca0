import { askHere } from '../../src/figures/askHere.ts'
import { figureTasks } from '../../src/figures/figureTasks.ts'
import { type } from './type.ts'

/** Has figures drawn on this very thread. */
export const ask = askHere(figureTasks(async () => type))
