import { type ReactNode, useState } from 'react'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import type { EmbeddedScenario } from '../../figures/embeddedScenario.ts'
import { useFiles } from '../ui/files.ts'

/** Whoever asks beneath for a file that the page carries has it, and nothing is fetched. */
export function PrimedQueries({ carried, children }: { carried: EmbeddedScenario; children: ReactNode }) {
  const files = useFiles()
  useState(() => {
    files.setQueryData(factsQuery.queryKey, [...carried.facts])
    files.setQueryData(eventsQuery.queryKey, [...carried.events])
  })
  return children
}
