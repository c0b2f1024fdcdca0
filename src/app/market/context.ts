import { createContext } from 'react'
import type { OpenMarket } from './openMarket.ts'

/** The market that is followed, for everything beneath; null until it is there. */
export const MarketContext = createContext<OpenMarket | null>(null)
