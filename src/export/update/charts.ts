import type { Element } from '@xmldom/xmldom'
import {
  childOf,
  elementsOf,
  importElement,
  removeElement,
  replaceElement,
  takeChildren,
  withinOf,
} from '../office/elements.ts'
import { kinds } from '../office/kinds.ts'
import { addRelation, bringOver, editedRoot, type OpenPackage, relatedPart, rootOf } from '../office/opened.ts'

/** What became of a chart: its numbers are new and its formats those of before; all of it is new, as it has other series; or it is left, as its numbers are somebody's own. */
export type ChartUpdate = 'numbers' | 'whole' | 'linked'

/** Gives the chart part of a deck the numbers of another one: series, labels, axes' ends, its workbook, and what stands over it. */
export function updateChart(deck: OpenPackage, path: string, fresh: OpenPackage, from: string): ChartUpdate {
  const data = relatedPart(deck, path, 'package') ?? relatedPart(deck, path, 'oleObject')
  if (data?.path === null) return 'linked'
  const [old, made] = [editedRoot(deck, path), rootOf(fresh, from)]
  const isSame = seriesKinds(old) === seriesKinds(made)
  if (isSame) updateSeries(old, made)
  else takeChildren(old, made, ['c:chart'], ['c:spPr', 'c:txPr', 'c:externalData', 'c:extLst'])
  bringWorkbook(deck, path, fresh, from)
  bringDrawing(deck, path, fresh, from)
  return isSame ? 'numbers' : 'whole'
}

const groups = /^c:(area|line|bar)Chart$/

const groupsOf = (chart: Element) => {
  const plot = childOf(chart, 'c:chart', 'c:plotArea')
  return plot ? elementsOf(plot).filter(({ nodeName }) => nodeName.endsWith('Chart')) : []
}

const seriesKinds = (chart: Element) =>
  groupsOf(chart)
    .map(group => `${groups.exec(group.nodeName)?.[1]} ${elementsOf(group, 'c:ser').length}`)
    .join()

function updateSeries(old: Element, made: Element) {
  const fresh = groupsOf(made)
  groupsOf(old).forEach((group, i) =>
    elementsOf(group, 'c:ser').forEach((series, j) => {
      const next = elementsOf(fresh[i]!, 'c:ser')[j]!
      const here = importElement(next, series)
      keepLook(here, series, group.nodeName === 'c:lineChart')
      series.parentNode!.replaceChild(here, series)
    }),
  )
  const ends = (chart: Element) => withinOf(childOf(chart, 'c:chart', 'c:plotArea')!, 'c:scaling')
  const scales = ends(made)
  ends(old).forEach((scale, i) => scales[i] && takeChildren(scale, scales[i], ['c:max', 'c:min'], ['c:extLst']))
  const steps = (chart: Element) => withinOf(chart, 'c:valAx')[0]
  const [axis, next] = [steps(old), steps(made)]
  if (axis && next) {
    takeChildren(axis, next, ['c:majorUnit'], ['c:minorUnit', 'c:dispUnits', 'c:extLst'])
    // A format of somebody's own stays, but dollars are no percentages.
    const [format, formatNow] = [axis, next].map(one => childOf(one, 'c:numFmt'))
    if (format && formatNow && isShare(format) !== isShare(formatNow)) replaceElement(format, formatNow)
  }
  // What stands over and behind a chart is placed by its plot.
  const [plot, plotNow] = [old, made].map(one => childOf(one, 'c:chart', 'c:plotArea', 'c:layout'))
  if (plot && plotNow) replaceElement(plot, plotNow)
}

const isShare = (format: Element) => (format.getAttribute('formatCode') ?? '').includes('%')

/** How a series looks is the user's: its colour, line and marks. Of its points only those of a line keep theirs; bars are coloured by what they say. */
function keepLook(series: Element, before: Element, isLine: boolean) {
  for (const name of ['c:spPr', 'c:marker']) {
    const [old, now] = [childOf(before, name), childOf(series, name)]
    if (old && now) replaceElement(now, old)
  }
  const look = childOf(before, 'c:spPr')
  if (isLine && look)
    for (const point of elementsOf(series, 'c:dPt')) {
      const own = childOf(point, 'c:spPr')
      if (own) replaceElement(own, look)
    }
}

/** The workbook that opens on “Edit data”, in the place of the one before; LibreOffice drops it. */
function bringWorkbook(deck: OpenPackage, path: string, fresh: OpenPackage, from: string) {
  const made = relatedPart(fresh, from, 'package')
  if (!made?.path) return
  const old = relatedPart(deck, path, 'package')
  if (old?.path && /\.xlsx$/i.test(old.path)) {
    deck.parts[old.path] = fresh.parts[made.path]!
    return
  }
  const here = bringOver(deck, fresh, made.path, new Map())
  const id = addRelation(deck, path, { type: kinds.workbookInside[1], path: here, address: null })
  const root = editedRoot(deck, path)
  childOf(root, 'c:externalData')?.setAttribute('r:id', id)
  if (childOf(root, 'c:externalData')) return
  const data = importElement(childOf(rootOf(fresh, from), 'c:externalData')!, root)
  data.setAttribute('r:id', id)
  root.insertBefore(data, elementsOf(root).find(one => behindData.includes(one.nodeName)) ?? null)
}

const behindData = ['c:printSettings', 'c:userShapes', 'c:extLst']

/** What stands over a chart: ours by its name; what somebody drew there stays. */
function bringDrawing(deck: OpenPackage, path: string, fresh: OpenPackage, from: string) {
  const [old, made] = [relatedPart(deck, path, 'chartUserShapes'), relatedPart(fresh, from, 'chartUserShapes')]
  if (old?.path && deck.parts[old.path]) {
    const root = editedRoot(deck, old.path)
    for (const one of elementsOf(root))
      if (withinOf(one, 'cdr:cNvPr').some(named => ours.test(named.getAttribute('name') ?? ''))) removeElement(one)
    const first = elementsOf(root)[0] ?? null
    if (made?.path)
      for (const one of elementsOf(rootOf(fresh, made.path))) root.insertBefore(importElement(one, root), first)
    return
  }
  if (!made?.path) return
  const here = bringOver(deck, fresh, made.path, new Map())
  const id = addRelation(deck, path, { type: kinds.chartShapes[1], path: here, address: null })
  const root = editedRoot(deck, path)
  const shapes = importElement(childOf(rootOf(fresh, from), 'c:userShapes')!, root)
  shapes.setAttribute('r:id', id)
  root.insertBefore(shapes, childOf(root, 'c:extLst') ?? null)
}

const ours = /^(Words|Line) \d+$/
