import type { CSSProperties } from 'react'
import { bytesOf } from '../../house/base64.ts'
import type { PageHouse } from '../../house/readPageHouse.ts'

const families = { sans: 'House Sans', serif: 'House Serif' } as const

/** Brings a firm's fonts into this page, under names of ours; answers how to take them out again. */
export function addHouseFonts({ fonts }: PageHouse): () => void {
  const faces = fonts.map(
    ({ of, weight, woff }) => new FontFace(families[of], new Uint8Array(bytesOf(woff)), { weight }),
  )
  for (const face of faces) {
    document.fonts.add(face)
    // A font that a browser refuses leaves the design's own.
    face.load().catch(() => document.fonts.delete(face))
  }
  return () => faces.forEach(face => document.fonts.delete(face))
}

/** A firm's letters before those of the design, as the style of what is to be set in them. */
export function houseLetters({ fonts }: PageHouse): CSSProperties {
  const has = (of: 'sans' | 'serif') => fonts.some(font => font.of === of)
  const sans = '"Source Sans 3 First", "Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif'
  const serif = '"Source Serif 4 First", "Source Serif 4 Variable", "Source Serif 4", Georgia, serif'
  return {
    ...(has('sans') && {
      '--sans': `"${families.sans}", ${sans}`,
      fontFamily: `"${families.sans}", ${sans}`,
      // Every text has its room by the widths of the design's own letters: the firm's digits are as wide (houseLetters.css).
      '--letter-width': 'ch-width 0.49',
    }),
    ...(has('serif') && {
      '--serif': `"${families.serif}", ${serif}`,
      '--optical-serif': `"${families.serif}", ${serif}`,
    }),
  }
}
