/** A length in the pixels of the figure that is drawn: on the desk those of the page, in an export scaled with its axis text. */
export type Pixels = number

/**
 * A place on an axis of a chart, in what the axis counts: over time quarters, or a fraction between two, and values of the
 * line; in a split chart shares and rows; in a rank chart leads or shares, and rows; on a map places on both tracks.
 */
export type AxisValue = number
