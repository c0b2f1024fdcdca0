// Addresses in the data were collected by hand and by machine, and end up in an href.
import * as v from 'valibot'
import { isWebAddress } from './webAddress.ts'

/**
 * An address that is safe to link to, or null. Anything but http(s) becomes null rather than an error:
 * the figure in the row is still good, only its link is lost.
 */
export const link = v.nullable(
  v.pipe(
    v.string('an address or null'),
    v.transform(text => (isWebAddress(text) ? text : null)),
  ),
)
