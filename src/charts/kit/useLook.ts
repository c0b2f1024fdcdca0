import { createContext, use } from 'react'
import { desk } from './look.ts'

/** The medium that charts beneath are drawn for; the desk's where nothing else is said. */
export const LookContext = createContext(desk)

export const useLook = () => use(LookContext)
