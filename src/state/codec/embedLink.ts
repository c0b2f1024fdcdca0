import { type InputKey, isInput } from '../../model/inputs.ts'
import { mostLive } from '../scenario/story.ts'
import { type Theme, themes } from '../settings/theme.ts'
import { type LinkRead, readLink } from './link.ts'
import { fragmentOf } from './linkIn.ts'
import { quotedRaw } from './rawValue.ts'

/** What a frame on another page shows of a link: figures by the ids of their charts, or a scene of its storyboard, counted from 1. */
export type EmbedChoice = {
  figures: readonly string[]
  scene: number | null
  /** The inputs that have a slider; those of the scene where it is empty. */
  sliders: readonly InputKey[]
  /** Whether nothing can be moved. */
  isFrozen: boolean
  theme: Theme
}

/** What a frame was asked for, the scenario of its link, and what of either was not understood. */
export type EmbedRead = { choice: EmbedChoice; link: LinkRead; dropped: readonly string[] }

export const firstEmbed: EmbedChoice = { figures: [], scene: null, sliders: [], isFrozen: false, theme: 'system' }

/** Settings of a frame stand among those of the link, under names of their own. */
const prefix = 'embed.'

/** The fragment of a frame: what it shows, then the link's own fragment. */
export function writeEmbed({ figures, scene, sliders, isFrozen, theme }: EmbedChoice, link: string): string {
  const pairs = [
    ['figure', figures.join()],
    ['scene', scene === null ? '' : String(scene)],
    ['sliders', sliders.join()],
    ['frozen', isFrozen ? '1' : ''],
    ['theme', theme === 'system' ? '' : theme],
  ].filter(([, says]) => says !== '')
  return [...pairs.map(([name, says]) => `${prefix}${name}=${says}`), link.replace(/^#/, '')].join('&')
}

/** Reads an address of a frame. What is not understood is dropped and named, as of any link; it never throws. */
export function readEmbed(address: Pick<Location, 'pathname' | 'search' | 'hash'>): EmbedRead {
  const { fragment } = fragmentOf(address)
  const parts = fragment.replace(/^#/, '').split('&')
  const link = parts.filter(part => !part.startsWith(prefix)).join('&')
  const own = new URLSearchParams(parts.filter(part => part.startsWith(prefix)).join('&'))
  const said = (name: string) => own.get(`${prefix}${name}`) ?? ''
  const listed = (name: string) =>
    said(name)
      .split(/[\s,]+/)
      .filter(Boolean)
  const known = listed('sliders').filter(isInput)
  const scene = Number(said('scene'))
  const theme = themes.find(one => one === said('theme'))
  const dropped = [
    ...listed('sliders')
      .filter(key => !isInput(key))
      .map(key => `${quotedRaw(key)} is no input`),
    ...(known.length > mostLive ? [`only the first ${mostLive} of ${known.length} sliders are shown`] : []),
    ...(said('theme') && !theme ? [`${quotedRaw(said('theme'))} is no theme`] : []),
    ...(said('scene') && !(Number.isInteger(scene) && scene > 0) ? [`${quotedRaw(said('scene'))} is no scene`] : []),
  ]
  return {
    choice: {
      figures: listed('figure'),
      scene: Number.isInteger(scene) && scene > 0 ? scene : null,
      sliders: [...new Set(known)].slice(0, mostLive),
      isFrozen: own.has(`${prefix}frozen`),
      theme: theme ?? 'system',
    },
    link: readLink(link),
    dropped,
  }
}
