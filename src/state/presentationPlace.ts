import { keepIn } from './keep.ts'

/** Where a presentation that is under way is kept for a reload. */
export const showPlace = keepIn(() => sessionStorage, 'stakeout.show')
