import { useState } from 'react'
import { parsedJson } from '../../data/json.ts'
import { type AnnotationId, annotationIds } from '../../export/annotations.ts'
import type { ThemeId } from '../../export/colours.ts'
import { type DecimalMark, decimalMarkIds } from '../../export/csv.ts'
import { type FormatId, formatIds } from '../../export/formats.ts'
import { type SizeId, sizeIds } from '../../export/sizes.ts'
import { keepIn } from '../../state/settings/storageSlot.ts'

/** How the last figure was asked for: it is asked for like that again. */
export type Choices = {
  size: SizeId | 'own'
  /** Of an own size, in centimetres. */
  width: number
  height: number
  isInPixels: boolean
  theme: ThemeId | 'transparent' | 'transparent-dark'
  format: FormatId
  scale: number
  annotations: readonly AnnotationId[]
  hasQr: boolean
  isCarried: boolean
  /** Of a CSV; null where it is to be the one that the page writes. */
  decimalMark: DecimalMark | null
}

const first: Choices = {
  size: 'slide',
  width: 25.4,
  height: 14.29,
  isInPixels: true,
  theme: 'light',
  format: 'png',
  scale: 2,
  annotations: [],
  hasQr: true,
  isCarried: true,
  decimalMark: null,
}

export const scales = [1, 2, 3, 4]

const place = keepIn(() => localStorage, 'stakeout.export')

/** The last choices, each only where it is still one; and how to change them. */
export function useChoices(): [Choices, (more: Partial<Choices>) => void] {
  const [choices, setChoices] = useState(() => readChoices(place.read()))
  return [
    choices,
    more => {
      const next = { ...choices, ...more }
      setChoices(next)
      place.write(JSON.stringify(next))
    },
  ]
}

/** What was kept, part by part; a part that is no choice is as at first. It never throws. */
export function readChoices(text: string | null): Choices {
  const raw = parsedJson(text)
  const isOf = (list: readonly unknown[], value: unknown) => list.includes(value)
  const isLength = (value: unknown) => typeof value === 'number' && value > 0 && value < 1000
  const isSwitch = (value: unknown) => typeof value === 'boolean'
  const good: Record<keyof Choices, (value: unknown) => boolean> = {
    size: value => isOf([...sizeIds, 'own'], value),
    width: isLength,
    height: isLength,
    isInPixels: isSwitch,
    theme: value => isOf(['light', 'dark', 'transparent', 'transparent-dark'], value),
    format: value => isOf(formatIds, value),
    scale: value => isOf(scales, value),
    annotations: value => Array.isArray(value) && value.every(one => isOf(annotationIds, one)),
    hasQr: isSwitch,
    isCarried: isSwitch,
    decimalMark: value => isOf([null, ...decimalMarkIds], value),
  }
  const kept = Object.entries(typeof raw === 'object' && raw !== null ? raw : {}).filter(
    ([name, value]) => Object.hasOwn(good, name) && good[name as keyof Choices](value),
  )
  return { ...first, ...Object.fromEntries(kept) }
}
