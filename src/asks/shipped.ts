import events from '../../public/data/events.json' with { type: 'json' }
import facts from '../../public/data/facts.json' with { type: 'json' }
import { sourceRows } from '../figures/sourceFiles.ts'

let rows: ReturnType<typeof sourceRows> | undefined

/** The facts and events that the app is served with, as they were when this was built. */
export const shippedRows = () => (rows ??= sourceRows({ facts, events }))
