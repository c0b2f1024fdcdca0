import { useEffect, useEffectEvent } from 'react'
import { sceneHeadline } from '../../figures/sceneHeadline.ts'
import type { StoryScene } from '../../state/scenario/scenarioState.ts'
import { useOverlays } from '../ui/overlays.ts'

type ListProps = { scenes: readonly StoryScene[]; at: number; onGo: (to: number) => void }

/** The scenes by number, the one that is open said; page keys turn them as on a stage. */
export function SceneList({ scenes, at, onGo }: ListProps) {
  const { hasModal } = useOverlays()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = { PageDown: 1, PageUp: -1 }[event.key]
    if (!by || hasModal()) return
    event.preventDefault()
    event.stopPropagation()
    onGo(at + by)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
  if (scenes.length === 1) return null
  return (
    <nav aria-label="Scenes">
      {scenes.map((scene, i) => (
        <button
          key={scene.id}
          type="button"
          title={`Scene ${i + 1}: ${sceneHeadline(scene)}`}
          aria-current={i === at ? 'step' : undefined}
          onClick={() => onGo(i)}
        >
          <span aria-hidden="true">{i + 1}</span>
        </button>
      ))}
    </nav>
  )
}
