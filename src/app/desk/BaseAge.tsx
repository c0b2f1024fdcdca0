import { scenarioAge } from '../../state/scenario/dating.ts'
import { useDeskAtRest } from '../../state/session/hooks.ts'
import { useToday } from '../ui/useToday.ts'

/** Beside the headline: how old the base is, where a company that it rests on has reported since. */
export function BaseAge() {
  const today = useToday()
  const age = useDeskAtRest(desk => scenarioAge(desk, today))
  if (!age) return null
  return <p className="baseAge">Base: {age}.</p>
}
