import { createContext } from 'react'

/** The id of what tells a chart in words, for the drawing that it describes. */
export const InWords = createContext<string | undefined>(undefined)
