import type { CSSProperties } from 'react'
import type { Ink } from '../../export/colours.ts'
import type { PageHouse } from '../../house/readPageHouse.ts'

/** The variables of the design that a firm's colours go into, by their roles in figures. */
const variables: readonly [variable: `--${string}`, role: keyof Ink][] = [
  ...(['aws', 'alliance'] as const).flatMap((side): [`--${string}`, keyof Ink][] => [
    [`--${side}`, side],
    [`--${side}-ground`, `${side}2`],
    [`--${side}-wash`, `${side}Wash`],
    [`--${side}-1`, `${side}1`],
    [`--${side}-2`, `${side}2`],
    [`--${side}-3`, `${side}3`],
    [`--${side}-4`, `${side}4`],
  ]),
  ['--axis', 'axis'],
  ['--grid', 'grid'],
  ['--hatch', 'hatch'],
  ['--chips', 'chips'],
  ['--power', 'power'],
]

/** A firm's colours in both themes, as the style of what is to be drawn in them. */
export const houseColours = ({ inks }: PageHouse): CSSProperties =>
  Object.fromEntries(variables.map(([name, role]) => [name, `light-dark(${inks.light[role]}, ${inks.dark[role]})`]))
