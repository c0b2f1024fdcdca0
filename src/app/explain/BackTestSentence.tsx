import { useQuery } from '@tanstack/react-query'
import { factsQuery } from '../../data/facts.ts'
import { backTestSays } from '../../explain/backTest.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useFiles } from '../ui/files.ts'
import { useBackTest } from './useBackTest.ts'

/** By a fan whose base is older than the latest: how its bands held what was reported since. Nothing without the facts. */
export function BackTestSentence() {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const { data: facts = none } = useQuery(factsQuery, useFiles())
  return backTestSays(useBackTest({ base, own }, facts))
}

const none: never[] = []
