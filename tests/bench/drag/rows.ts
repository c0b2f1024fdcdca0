import { beside, median, quantile, type Row } from '../report.ts'
import type { Round, Subject } from './measure.ts'

const frame = 1000 / 60

/**
 * The rows of the drags: each slider's medians over the rounds beside the floor's and plain Recharts', then the goals
 * over all sliders. Rows are named invalid where the pictures differ.
 */
export function dragRows(rounds: Round[], areValid: boolean): Row[] {
  const sliders = [...new Set(rounds.map(({ slider }) => slider))]
  const rows = [1, 4].flatMap(throttle => [
    ...sliders.flatMap(slider => sliderRows(slider, throttle, figuresOf(rounds, throttle, [slider]))),
    ...sliderRows('all sliders', throttle, figuresOf(rounds, throttle, sliders), true),
    ...appRows(throttle, figuresOf(rounds, throttle, ['adoptionSlowdown'])),
  ])
  return areValid ? rows : rows.map(row => ({ ...row, name: `INVALID ${row.name}` }))
}

type Figures = Record<'task' | 'cpu' | 'p50' | 'p95' | 'dropped' | 'longest' | 'moves', number>

/** The medians of a subject's drags. */
function figuresOf(rounds: Round[], throttle: number, sliders: string[]): Record<Subject, Figures> {
  const of = (subject: Subject): Figures => {
    const drags = rounds
      .filter(round => round.subject === subject && round.throttle === throttle && sliders.includes(round.slider))
      .map(round => round.drag)
    const middle = (figure: (drag: Round['drag']) => number) => median(drags.map(figure))
    return {
      moves: middle(({ inputs }) => inputs),
      task: middle(({ task, inputs }) => task / inputs),
      cpu: middle(({ cpu, inputs }) => cpu / inputs),
      p50: middle(({ toPaint }) => quantile(toPaint, 0.5)),
      p95: middle(({ toPaint }) => quantile(toPaint, 0.95)),
      dropped: middle(droppedFrames),
      longest: middle(({ longTasks }) => Math.max(0, ...longTasks)),
    }
  }
  return { ours: of('ours'), floor: of('floor'), recharts: of('recharts'), app: of('app') }
}

/** Frames that the screen showed twice while the slider was dragged. */
function droppedFrames({ frames }: Round['drag']): number {
  return frames.slice(1).reduce((sum, at, i) => sum + Math.max(0, Math.round((at - frames[i]!) / frame) - 1), 0)
}

function sliderRows(slider: string, throttle: number, figures: Record<Subject, Figures>, withGoals = false): Row[] {
  const { ours, floor, recharts } = figures
  const name = (what: string) => `drag ${slider} at ${throttle}x, ${what}`
  const goal = (says: string, isMet: boolean) => (withGoals ? { goal: { says, isMet } } : {})
  const isFull = throttle === 1
  return [
    {
      name: name('main thread per move / floor'),
      unit: 'ms',
      ...beside(ours.task, floor.task),
      ...(isFull && goal('at most 1.6x the floor', ours.task <= 1.6 * floor.task)),
    },
    {
      name: name('main thread per move / plain Recharts'),
      unit: 'ms',
      ...beside(ours.task, recharts.task),
      ...(isFull && goal('at most a fifth of plain Recharts', ours.task * 5 <= recharts.task)),
    },
    { name: name('main thread per move, CPU time / floor'), unit: 'ms', ...beside(ours.cpu, floor.cpu) },
    { name: name('main thread per move, CPU time / plain Recharts'), unit: 'ms', ...beside(ours.cpu, recharts.cpu) },
    { name: name('input to paint p50 / floor'), unit: 'ms', ...beside(ours.p50, floor.p50) },
    {
      name: name('input to paint p95 / floor'),
      unit: 'ms',
      ...beside(ours.p95, floor.p95),
      ...(!isFull && goal('within 3 frames, 50 ms', ours.p95 <= 3 * frame)),
    },
    { name: name('input to paint p95 / plain Recharts'), unit: 'ms', ...beside(ours.p95, recharts.p95) },
    {
      name: name('dropped frames / floor'),
      unit: 'frames',
      ...beside(ours.dropped, floor.dropped),
      ...(isFull && goal('none', ours.dropped === 0)),
    },
    { name: name('dropped frames / plain Recharts'), unit: 'frames', ...beside(ours.dropped, recharts.dropped) },
    {
      name: name('longest task over 50 ms, 0 for none / floor'),
      unit: 'ms',
      ...beside(ours.longest, floor.longest),
      ...(isFull && goal('none over 50 ms', ours.longest === 0)),
    },
  ]
}

/** The app has neither floor nor plain twin: its peer is our own bench page at the same slider. */
function appRows(throttle: number, { app, ours }: Record<Subject, Figures>): Row[] {
  const name = (what: string) => `drag in the app, adoptionSlowdown at ${throttle}x, ${what} / bench page`
  return [
    { name: name('main thread per move'), unit: 'ms', ...beside(app.task, ours.task) },
    { name: name('main thread per move, CPU time'), unit: 'ms', ...beside(app.cpu, ours.cpu) },
    { name: name('input to paint p50'), unit: 'ms', ...beside(app.p50, ours.p50) },
    { name: name('input to paint p95'), unit: 'ms', ...beside(app.p95, ours.p95) },
    { name: name('dropped frames'), unit: 'frames', ...beside(app.dropped, ours.dropped) },
    { name: name('longest task over 50 ms, 0 for none'), unit: 'ms', ...beside(app.longest, ours.longest) },
  ]
}
