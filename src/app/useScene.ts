import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { gliding } from '../charts/kit/glide.ts'
import type { Scene } from '../charts/scene.ts'
import { type DatedEvent, eventsQuery } from '../data/events.ts'
import { type Fact, factsQuery } from '../data/facts.ts'
import { history } from '../data/history.ts'
import type { Desk, Live } from '../state/desk.ts'
import { useLiveDesk } from '../state/hooks.ts'

/** A source that did not come: what is wrong, and how to try again. */
export type Problem = { name: string; says: string; retry: () => void }

/** What the charts are fed, from the desk and from the files that came; a file that did not come is a problem to show. */
export function useScene(): { live: Live<Scene>; problems: Problem[] } {
  const desk = useLiveDesk()
  const [source] = useState(() => sceneSource(desk))
  const [live] = useState(() => gliding(source.live))
  const facts = useQuery(factsQuery)
  const events = useQuery(eventsQuery)
  useEffect(() => source.setPast(facts.data ?? [], events.data ?? []), [source, facts.data, events.data])
  const problems = [
    { name: 'facts', query: facts },
    { name: 'events', query: events },
  ].flatMap(({ name, query }) =>
    query.error ? [{ name, says: query.error.message, retry: () => void query.refetch() }] : [],
  )
  return { live, problems }
}

function sceneSource(desk: Live<Desk>) {
  const listeners = new Set<() => void>()
  let facts: readonly Fact[] = []
  let events: readonly DatedEvent[] = []
  let past: { asOf: string; facts: readonly Fact[]; rows: Scene['history'] } | undefined
  let seen: { desk: Desk; events: typeof events; rows: Scene['history']; scene: Scene } | undefined

  const rowsOf = (asOf: string) => {
    if (past?.asOf !== asOf || past.facts !== facts) past = { asOf, facts, rows: history(facts, asOf) }
    return past.rows
  }
  const live: Live<Scene> = {
    get: () => {
      const now = desk.get()
      const rows = rowsOf(now.asOf)
      if (seen?.desk !== now || seen.rows !== rows || seen.events !== events) {
        const { answer, world, baseWorld, measure, asOf, horizon, dragging, ghost } = now
        const scene = {
          answer,
          world,
          baseWorld,
          measure,
          asOf,
          horizon,
          history: rows,
          events,
          ghost,
          isDragging: dragging !== null,
        }
        seen = { desk: now, events, rows, scene }
      }
      return seen.scene
    },
    subscribe: listener => {
      listeners.add(listener)
      const stop = desk.subscribe(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
  return {
    live,
    setPast: (newFacts: readonly Fact[], newEvents: readonly DatedEvent[]) => {
      facts = newFacts
      events = newEvents
      for (const listener of listeners) listener()
    },
  }
}
