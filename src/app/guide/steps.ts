/** A step of the tour: what it says, and the first of these things that is on the screen. */
export type TourStep = { title: string; says: string; things: readonly string[] }

export const steps: readonly TourStep[] = [
  {
    title: 'The answer is a sentence',
    says: 'Who leads, by when, and which slowdown would turn it. Everything you change writes it anew, at once.',
    things: ['.verdict'],
  },
  {
    title: 'Drag a slider',
    says: 'Or use its arrow keys, or type a number. Begin with how fast Anthropic grows: the headline and all charts go with you.',
    things: ['.railHeadline .control:nth-child(2)', '.phoneSheet', '.rail'],
  },
  {
    title: 'Where the lead flips',
    says: 'The colour of a track says who leads at each value. At the black line the lead changes hands; with a keyboard, F jumps to it.',
    things: ['.railHeadline .control:nth-child(2) .flipMark', '.flipMark', '.railHeadline', '.phoneSheet'],
  },
  {
    title: 'Every number explains itself',
    says: 'Press one to see its formula, its inputs and their sources. The letter beside it says how sure it is, from R, reported, to Y, yours. Words under a dotted line say what they mean.',
    things: ['.figures .explained', '.phoneFigures .explained'],
  },
  {
    title: 'Keep it, compare it, send it',
    says: 'Pin a baseline to see the difference, save the scenario, or copy its link. Each chart has a button for its picture. The key ? lists all keys.',
    things: ['.topBar [aria-keyshortcuts="B"]', '.copyLink'],
  },
]
