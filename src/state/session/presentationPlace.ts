import { keepIn } from '../settings/storageSlot.ts'

/** Where a presentation that is under way is kept for a reload. */
export const showPlace = keepIn(() => sessionStorage, 'stakeout.show')

/** Where this tab keeps the name of the room that it presents to. */
export const roomPlace = keepIn(() => sessionStorage, 'stakeout.room')

/** Where the room's window keeps what it shows. */
export const shownPlace = keepIn(() => sessionStorage, 'stakeout.shown')
