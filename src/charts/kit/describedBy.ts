import { createContext } from 'react'

/** The id of the text that describes a drawing, for its aria-describedby. */
export const InWords = createContext<string | undefined>(undefined)
