import { keepIn } from './storageSlot.ts'

const keep = keepIn(() => localStorage, 'stakeout.guide')

/** Whether the tour has been seen in this browser: it comes once without being asked. */
export const isGuideSeen = (): boolean => keep.read() !== null

export const noteGuideSeen = (): void => keep.write('seen')
