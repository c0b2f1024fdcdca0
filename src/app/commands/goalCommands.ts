import { verdict } from '../../analysis/verdict.ts'
import { measures } from '../../model/measures.ts'
import type { Command, Hand } from '../ui/command.ts'

/** What must an input be for a figure to reach a target? Begins with the figure that the verdict is about. */
export function goalCommands({ session: { overlays, desk } }: Hand): Command[] {
  const run = () => {
    const { answer, measure, horizon } = desk.get()
    const { leader } = verdict(answer, measure, horizon)
    overlays.open({ kind: 'goal', line: `${leader}.${measures[measure].line}`, quarter: horizon })
  }
  return [{ id: 'goal', label: 'Goal seek', detail: 'What must an input be?', keys: ['g'], run }]
}
