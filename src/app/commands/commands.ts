import { figureCommands } from '../export/figureCommands.ts'
import type { Command, Hand } from '../ui/command.ts'
import { goalCommands } from './goalCommands.ts'
import { inputCommands } from './inputCommands.ts'
import { scenarioCommands } from './scenarioCommands.ts'
import { stepCommands } from './stepCommands.ts'
import { storyCommands } from './storyCommands.ts'
import { viewCommands } from './viewCommands.ts'

/** Everything a user can do from the keyboard, in reading order, as it stands now. */
export const commandsOf = (hand: Hand): Command[] => [
  ...stepCommands(hand),
  ...scenarioCommands(hand),
  ...storyCommands(hand),
  ...goalCommands(hand),
  ...viewCommands(hand),
  ...figureCommands(hand),
  ...inputCommands,
]
