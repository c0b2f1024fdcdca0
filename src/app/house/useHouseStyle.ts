import { type CSSProperties, useLayoutEffect } from 'react'
import type { PageHouse } from '../../house/readPageHouse.ts'
import { writeAmountsAs } from '../../model/numberStyle.ts'
import { houseColours } from './houseColours.ts'
import { addHouseFonts, houseLetters } from './houseLetters.ts'
import './houseLetters.css'

/** A firm's colours and letters as a style, with its fonts in the page and numbers in its way as long as this is shown; none without a firm. */
export function useHouseStyle(house: PageHouse | null): CSSProperties | undefined {
  useLayoutEffect(() => {
    if (!house) return
    writeAmountsAs(house.numbers)
    const removeFonts = addHouseFonts(house)
    return () => {
      removeFonts()
      writeAmountsAs({})
    }
  }, [house])
  if (!house) return undefined
  // What is drawn within is drawn after this, and reads it.
  writeAmountsAs(house.numbers)
  return { ...houseColours(house), ...houseLetters(house) }
}
