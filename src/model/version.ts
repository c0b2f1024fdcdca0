/** The version of the model: raised when a formula or a base value changes, so that what was saved before can say so. */
export const modelVersion = '2'

/** What the first edition of the model said of itself. */
export const firstModelVersion = '1'
