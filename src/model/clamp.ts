/** A number held between two others, of which the upper one wins where they cross. NaN stays NaN. */
export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
