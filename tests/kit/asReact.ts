import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { isMark, type Marks } from '../../src/charts/picture/mark.ts'

/** A picture in React's own elements: what React writes of it is a second road to what the brush draws. */
function asReact(picture: Marks): ReactNode {
  if (Array.isArray(picture)) return createElement(Fragment, null, ...picture.map(asReact))
  if (!isMark(picture)) return picture as Exclude<Marks, object>
  const { children, ...given } = picture.props as { children?: Marks; fill?: unknown }
  const fill = typeof given.fill === 'object' ? `url(#${(given.fill as { id: string }).id})` : given.fill
  return createElement(picture.tag, 'fill' in given ? { ...given, fill } : given, asReact(children))
}

/** A picture as SVG, as React writes it. */
export const markupOf = (picture: Marks): string => renderToStaticMarkup(asReact(picture))
