import type { ChartInput, DragAnswers } from '../chartInput.ts'

/** The world before the drag that is under way: a table that slides away under the hand cannot be read. */
export function heldSteps(): (input: ChartInput) => DragAnswers {
  let restWorld: ChartInput['world'] | undefined
  return input => {
    if (!input.isDragging || !restWorld) restWorld = input.world
    return { restWorld }
  }
}
