import { headline } from '../page/headline.ts'
import { beside, median, quantile, type Row } from '../report.ts'
import { draggedIn, type Scene, scenes } from './appPage.ts'
import type { Round, Subject } from './measure.ts'

const frame = 1000 / 60

/**
 * The rows of the drags: each slider's medians over the rounds beside the floor's and plain Recharts', then all
 * sliders with the goals, then the app in each of its scenes beside the floor. Rows are named invalid where the pictures differ.
 */
export function dragRows(rounds: Round[], areValid: boolean): Row[] {
  const rows = [1, 4].flatMap(throttle => {
    const at = (subject: Subject, slider: string) =>
      figuresOf(rounds.filter(one => one.subject === subject && one.throttle === throttle && one.slider === slider))
    const each = headline.map(slider => ({
      slider,
      ours: at('ours', slider),
      floor: at('floor', slider),
      recharts: at('recharts', slider),
    }))
    const all = (subject: 'ours' | 'floor' | 'recharts') => overall(each.map(one => one[subject]))
    return [
      ...each.flatMap(one => sliderRows(`drag at ${throttle}x, ${one.slider}`, one)),
      ...overallRows(throttle, { ours: all('ours'), floor: all('floor'), recharts: all('recharts') }),
      ...(Object.keys(scenes) as Scene[]).flatMap(scene =>
        sceneRows(
          throttle,
          scene,
          draggedIn(scene).map(slider => ({ slider, app: at(scene, slider) })),
          all('floor'),
        ),
      ),
    ]
  })
  return areValid ? rows : rows.map(row => ({ ...row, name: `INVALID ${row.name}` }))
}

type Figures = Record<'task' | 'cpu' | 'p50' | 'p95' | 'whole' | 'dropped' | 'longest', number>

type Compared = Record<'ours' | 'floor' | 'recharts', Figures>

/** The medians of some drags of one slider. */
function figuresOf(rounds: Round[]): Figures {
  const middle = (figure: (drag: Round['drag']) => number) => median(rounds.map(({ drag }) => figure(drag)))
  return {
    task: middle(({ task, inputs }) => task / inputs),
    cpu: middle(({ cpu, inputs }) => cpu / inputs),
    p50: middle(({ toPaint }) => quantile(toPaint, 0.5)),
    p95: middle(({ toPaint }) => quantile(toPaint, 0.95)),
    whole: middle(({ toPaint, toWhole }) => quantile(toWhole.length > 0 ? toWhole : toPaint, 0.95)),
    dropped: middle(droppedFrames),
    longest: middle(({ longTasks }) => Math.max(0, ...longTasks)),
  }
}

/** Frames that the screen showed twice while the slider was dragged. */
function droppedFrames({ frames }: Round['drag']): number {
  return frames.slice(1).reduce((sum, at, i) => sum + Math.max(0, Math.round((at - frames[i]!) / frame) - 1), 0)
}

/** Of work the middle slider, of what a user feels the worst one. */
function overall(each: Figures[]): Figures {
  const middle = (name: keyof Figures) => median(each.map(figures => figures[name]))
  const worst = (name: keyof Figures) => Math.max(...each.map(figures => figures[name]))
  return {
    task: middle('task'),
    cpu: middle('cpu'),
    p50: middle('p50'),
    p95: worst('p95'),
    whole: worst('whole'),
    dropped: worst('dropped'),
    longest: worst('longest'),
  }
}

const sliderRows = (name: string, { ours, floor, recharts }: Compared): Row[] => [
  { name: `${name}, main thread a move / floor`, unit: 'ms', ...beside(ours.task, floor.task) },
  { name: `${name}, main thread a move / Recharts`, unit: 'ms', ...beside(ours.task, recharts.task) },
  { name: `${name}, input to paint p50 / floor`, unit: 'ms', ...beside(ours.p50, floor.p50) },
  { name: `${name}, input to paint p95 / floor`, unit: 'ms', ...beside(ours.p95, floor.p95) },
  { name: `${name}, dropped frames / floor`, unit: 'frames', ...beside(ours.dropped, floor.dropped) },
]

function overallRows(throttle: number, { ours, floor, recharts }: Compared): Row[] {
  const middle = `drag at ${throttle}x, all sliders`
  const worst = `drag at ${throttle}x, worst slider`
  const isFull = throttle === 1
  const goal = (counts: boolean, says: string, isMet: boolean) => counts && { goal: { says, isMet } }
  /** A goal in frames or milliseconds says whether this machine lets the floor itself meet it. */
  const absolute = (counts: boolean, says: string, isMet: (figures: Figures) => boolean) =>
    goal(counts, `${says} (the floor here: ${isMet(floor) ? 'met' : 'missed'})`, isMet(ours))
  return [
    {
      name: `${middle}, main thread a move / floor`,
      unit: 'ms',
      ...beside(ours.task, floor.task),
      ...goal(isFull, 'at most 1.6x the floor', ours.task <= 1.6 * floor.task),
    },
    {
      name: `${middle}, main thread a move / Recharts`,
      unit: 'ms',
      ...beside(ours.task, recharts.task),
      ...goal(isFull, 'at least 5x less than Recharts', ours.task * 5 <= recharts.task),
    },
    { name: `${middle}, main thread a move, CPU alone / floor`, unit: 'ms', ...beside(ours.cpu, floor.cpu) },
    { name: `${middle}, main thread a move, CPU alone / Recharts`, unit: 'ms', ...beside(ours.cpu, recharts.cpu) },
    { name: `${middle}, input to paint p50 / floor`, unit: 'ms', ...beside(ours.p50, floor.p50) },
    {
      name: `${worst}, input to paint p95 / floor`,
      unit: 'ms',
      ...beside(ours.p95, floor.p95),
      ...absolute(!isFull, 'within 3 frames, 50 ms', ({ p95 }) => p95 <= 3 * frame),
    },
    { name: `${worst}, input to paint p95 / Recharts`, unit: 'ms', ...beside(ours.p95, recharts.p95) },
    {
      name: `${worst}, dropped frames / floor`,
      unit: 'frames',
      ...beside(ours.dropped, floor.dropped),
      ...absolute(isFull, 'none', ({ dropped }) => dropped === 0),
    },
    { name: `${worst}, dropped frames / Recharts`, unit: 'frames', ...beside(ours.dropped, recharts.dropped) },
    {
      name: `${worst}, longest task over 50 ms (0: none) / floor`,
      unit: 'ms',
      ...beside(ours.longest, floor.longest),
      ...absolute(isFull, 'none', ({ longest }) => longest === 0),
    },
  ]
}

/**
 * The app in one of its scenes beside the floor page, at every slider; all together with the goals. Where the floor has
 * not the slider, or shows more charts than a phone, its middle one stands in.
 */
function sceneRows(throttle: number, scene: Scene, each: { slider: string; app: Figures }[], floor: Figures): Row[] {
  const name = (what: string) => `app at ${throttle}x, ${scenes[scene].says}, ${what} / floor`
  const app = overall(each.map(one => one.app))
  const most = throttle === 4 ? 1.35 : 1.25
  const ratio = (says: string, isMet: boolean) => ({ goal: { says, isMet } })
  const isDropped =
    throttle === 4
      ? ratio('at most 1.3x the floor', app.dropped <= 1.3 * floor.dropped)
      : ratio(`none (the floor here: ${floor.dropped})`, app.dropped === 0)
  return [
    ...each.map(one => ({
      name: name(`${one.slider}, main thread a move`),
      unit: 'ms',
      ...beside(one.app.task, floor.task),
    })),
    {
      name: name('main thread a move'),
      unit: 'ms',
      ...beside(app.task, floor.task),
      ...ratio(`at most ${most}x the floor`, app.task <= most * floor.task),
    },
    {
      name: name('main thread a move, CPU alone'),
      unit: 'ms',
      ...beside(app.cpu, floor.cpu),
      ...ratio(`at most ${most}x the floor`, app.cpu <= most * floor.cpu),
    },
    { name: name('input to paint p50'), unit: 'ms', ...beside(app.p50, floor.p50) },
    {
      name: name('worst slider, input to paint p95'),
      unit: 'ms',
      ...beside(app.p95, floor.p95),
      ...(throttle === 4 && ratio('at most 1.35x the floor', app.p95 <= 1.35 * floor.p95)),
    },
    {
      name: name('worst slider, input to the paint of all charts over time p95'),
      unit: 'ms',
      ...beside(app.whole, floor.p95),
      ...(throttle === 4 && ratio('at most 1.35x the floor', app.whole <= 1.35 * floor.p95)),
    },
    { name: name('worst slider, dropped frames'), unit: 'frames', ...beside(app.dropped, floor.dropped), ...isDropped },
    { name: name('longest task over 50 ms (0: none)'), unit: 'ms', ...beside(app.longest, floor.longest) },
  ]
}
