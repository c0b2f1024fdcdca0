import { createContext, use } from 'react'
import type { LineKey } from '../../model/index.ts'
import type { NumberAddress } from '../../model/keys.ts'
import type { WorldVariant } from '../../state/session/worldVariant.ts'

/** What the explain panel can show: a number, or what stands behind a chart. */
export type Page = NumberAddress | { kind: 'chart'; title: string; lines: readonly LineKey[]; isOverTime: boolean }

/** Opens the explain panel on a page, in another world where it says so; what was pressed is ringed while it is open. */
export type Explain = (page: Page, pressed?: Element | null, elsewhere?: WorldVariant) => void

export const ExplainContext = createContext<Explain>(() => {})

export const useExplain = () => use(ExplainContext)
