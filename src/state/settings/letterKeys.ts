import { createStore } from 'zustand/vanilla'
import { keepIn } from './storageSlot.ts'

const keep = keepIn(() => localStorage, 'stakeout.letters')

/** Whether single letters are shortcuts; the choice stays in this browser, and belongs to no scenario. */
export const letters = createStore<{ areOn: boolean }>(() => ({ areOn: keep.read() !== 'off' }))

letters.subscribe(({ areOn }) => keep.write(areOn ? 'on' : 'off'))
