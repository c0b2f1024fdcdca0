import type { SlideBox } from '../office/drawing.ts'
import type { Placeholder } from './placeholders.ts'

/** A layout of a template as it is chosen: its id, its name, what PowerPoint calls its type, its master's name, and its placeholders. */
export type TemplateLayout = {
  id: string
  name: string
  type: string
  master: string
  places: readonly Placeholder[]
}

/** Which placeholder of a layout holds what, and the room for charts. */
export type LayoutPlan = {
  title: Placeholder | null
  /** What the chart stands in; null where the layout has no such place. */
  content: Placeholder | null
  subtitle: Placeholder | null
  source: Placeholder | null
  /** The room for charts and the words beside them. */
  room: SlideBox
}

/** The kinds of slide of a deck: what their layouts are called in PowerPoint and by their makers, from the best to the last. */
export const slideKinds = {
  figure: {
    label: 'One figure',
    types: ['obj', 'chart', 'tx'],
    names: /\b(content|chart|graph|inhalt|diagramm|contenu|graphique|contenido|gr[aá]fico|contenuto)\b/i,
  },
  figures: {
    label: 'Several figures',
    types: ['titleOnly'],
    names: /title only|nur titel|titre seul|s[oó]lo el t[ií]tulo|solo titolo/i,
  },
  cover: {
    label: 'Title slide',
    types: ['title'],
    names: /^(.*\b)?(title slide|cover|titelfolie|deckblatt|page de garde|diapositive de titre|portada)\b/i,
  },
} as const

export type SlideKind = keyof typeof slideKinds

export const slideKindIds = Object.keys(slideKinds) as SlideKind[]

/** The layout of each kind of slide, by its id; '' is no such slide. */
export type LayoutChoice = Record<SlideKind, string>

type Size = { width: number; height: number }

const isTitle = ({ type }: Placeholder) => type === 'title' || type === 'ctrTitle'

const isText = ({ type }: Placeholder) => ['obj', 'body', 'subTitle'].includes(type)

const takesChart = ({ type }: Placeholder) => type === 'obj' || type === 'chart'

const areaOf = (box: SlideBox | null) => (box ? box.width * box.height : 0)

/** What stands where on a layout, for a slide of one figure or of several. */
export function planOf({ places }: TemplateLayout, size: Size, isAlone: boolean): LayoutPlan {
  const boxed = places.filter(({ box, isUpright }) => box !== null && !isUpright)
  const title = boxed.find(isTitle) ?? null
  const large = boxed.filter(
    place =>
      (takesChart(place) || place.type === 'body') &&
      place.box!.width > size.width * 0.25 &&
      place.box!.height > size.height * 0.25,
  )
  const ranked = large.toSorted(
    (a, b) => Number(takesChart(b)) - Number(takesChart(a)) || areaOf(b.box) - areaOf(a.box),
  )
  const content = isAlone ? (ranked[0] ?? null) : null
  const low = boxed.filter(
    place =>
      isText(place) &&
      place !== content &&
      place.box!.height < size.height * 0.15 &&
      place.box!.width > size.width * 0.3,
  )
  const body = content?.box ?? null
  const middle = (box: SlideBox) => box.y + box.height / 2
  const subtitle = low.find(({ box }) => (body ? middle(box!) < body.y + 2 : middle(box!) < size.height * 0.3)) ?? null
  const source = low.find(({ box }) => box!.y >= (body ? body.y + body.height - 2 : size.height * 0.75)) ?? null
  const around = boxed.filter(place => place === title || place === subtitle || place === source || isFoot(place))
  const whole = !isAlone && ranked.length > 0 ? enclosing(ranked.map(({ box }) => box!)) : null
  return {
    title,
    content,
    subtitle,
    source,
    room:
      body ??
      whole ??
      freeRoom(
        size,
        around.map(({ box }) => box!),
        title?.box ?? null,
      ),
  }
}

const isFoot = ({ type }: Placeholder) => ['dt', 'ftr', 'sldNum'].includes(type)

/** The rectangle around several. */
function enclosing(boxes: readonly SlideBox[]): SlideBox {
  const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))]
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  }
}

/** The largest rectangle below, beside or above the title that meets nothing, within the margins of the slide. */
function freeRoom({ width, height }: Size, taken: readonly SlideBox[], title: SlideBox | null): SlideBox {
  const margin = Math.min(36, width * 0.05, height * 0.07)
  const [left, right, top, bottom] = [margin, width - margin, margin, height - margin]
  const gap = 8
  const across =
    title && title.width > width * 0.5
      ? { left: Math.max(title.x, left), right: Math.min(title.x + title.width, right) }
      : { left, right }
  const edges = (l: number, t: number, r: number, b: number): SlideBox => ({
    x: l,
    y: t,
    width: Math.max(r - l, 0),
    height: Math.max(b - t, 0),
  })
  const starts = [top, ...taken.map(box => box.y + box.height + gap)].filter(y => y < bottom)
  const ends = [bottom, ...taken.map(box => box.y - gap)].filter(y => y > top)
  const sides = [
    [across.left, across.right],
    ...(title
      ? [
          [title.x + title.width + gap, right],
          [left, title.x - gap],
        ]
      : []),
  ] as [number, number][]
  const meets = (box: SlideBox) =>
    taken.some(
      one =>
        one.x < box.x + box.width &&
        box.x < one.x + one.width &&
        one.y < box.y + box.height &&
        box.y < one.y + one.height,
    )
  const tried = sides.flatMap(([l, r]) => starts.flatMap(t => ends.map(b => edges(l, t, r, b))))
  const free = tried.filter(box => areaOf(box) > 0 && !meets(box))
  return free.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? edges(left, top, right, bottom)
}

/** The layouts that a template would use: by their types as PowerPoint has them, by their names, then by what they have. */
export function matchedLayouts(layouts: readonly TemplateLayout[], size: Size): LayoutChoice {
  const plans = new Map(layouts.map(layout => [layout, planOf(layout, size, true)]))
  const hasTitle = (layout: TemplateLayout) => plans.get(layout)!.title !== null
  const content = (layout: TemplateLayout) => plans.get(layout)!.content
  const largeOnes = ({ places }: TemplateLayout) =>
    places.filter(
      ({ type, box }) => /^(obj|chart|tbl|body|pic|dgm|media)$/.test(type) && box && box.height > size.height * 0.25,
    ).length
  const first = (...tests: ((layout: TemplateLayout) => boolean)[]) => {
    for (const test of tests) {
      const found = layouts.find(test)
      if (found) return found.id
    }
    return ''
  }
  const { figure, figures, cover } = slideKinds
  const byType = (types: readonly string[]) => types.map(type => (layout: TemplateLayout) => layout.type === type)
  const isFigure = (layout: TemplateLayout) => hasTitle(layout) && content(layout) !== null && largeOnes(layout) === 1
  const titleAt = (layout: TemplateLayout) => {
    const box = plans.get(layout)!.title?.box
    return box ? (box.y + box.height / 2) / size.height : 0
  }
  const isBare = (layout: TemplateLayout) =>
    hasTitle(layout) &&
    titleAt(layout) < 0.35 &&
    largeOnes(layout) === 0 &&
    !layout.places.some(({ type }) => type === 'subTitle' || type === 'ctrTitle')
  const only = (tests: ((layout: TemplateLayout) => boolean)[], needed: (layout: TemplateLayout) => boolean) =>
    tests.map(test => (layout: TemplateLayout) => test(layout) && needed(layout))
  const bare = [
    ...only(byType(figures.types), isBare),
    ...only([({ name }) => figures.names.test(name)], isBare),
    isBare,
  ]
  const last = [hasTitle, ({ type }: TemplateLayout) => type === 'blank', () => true]
  return {
    figure: first(
      ...only(byType(figure.types), isFigure),
      ...only([({ name }) => figure.names.test(name)], isFigure),
      isFigure,
      ...bare,
      layout => hasTitle(layout) && content(layout) !== null,
      ...last,
    ),
    figures: first(...bare, isFigure, ...last),
    cover: first(
      ...only(byType(cover.types), hasTitle),
      ...only([({ name }) => cover.names.test(name)], hasTitle),
      layout => layout.places.some(({ type }) => type === 'ctrTitle'),
      layout => hasTitle(layout) && largeOnes(layout) === 0 && titleAt(layout) >= 0.35,
    ),
  }
}

/** The layouts that were chosen, each only where the template still has it. */
export function layoutChoice(
  layouts: readonly TemplateLayout[],
  size: Size,
  chosen: Record<string, unknown>,
): LayoutChoice {
  const own = matchedLayouts(layouts, size)
  const isKnown = (kind: SlideKind) =>
    layouts.some(({ id }) => id === chosen[kind]) || (kind === 'cover' && chosen[kind] === '')
  return Object.fromEntries(slideKindIds.map(kind => [kind, isKnown(kind) ? chosen[kind] : own[kind]])) as LayoutChoice
}
