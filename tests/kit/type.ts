import { fontFiles as fontFilesOnDisk, typeFromDisk } from '../../src/cli/fonts.ts'

export { shelf } from '../../src/cli/fonts.ts'

/** The fonts of figures, from the disk. */
export const fontFiles = fontFilesOnDisk()

/** They are opened anew, with none of the others fetched. */
export const openedType = typeFromDisk

export const type = openedType()
