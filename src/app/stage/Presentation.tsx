import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { DeskContext } from '../../state/session/hooks.ts'
import type { Show } from '../../state/session/presentation.ts'
import { VerdictAnnouncement } from '../desk/Announced.tsx'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import { Announcements } from '../ui/Announcements.tsx'
import { announce } from '../ui/announcements.ts'
import { closeModal } from '../ui/closeModal.ts'
import { part } from '../ui/part.tsx'
import { Dock } from './Dock.tsx'
import { Laser } from './Laser.tsx'
import { PresenterNotes } from './PresenterNotes.tsx'
import { LeaveQuestion } from './Question.tsx'
import { type AudienceRoom, openRoom } from './room.ts'
import { SceneFigures } from './SceneFigures.tsx'
import { StageEnd } from './StageEnd.tsx'
import { StageFrame } from './StageFrame.tsx'
import { StageScene } from './StageScene.tsx'
import { sceneWords } from './sceneWords.ts'
import { useAwake } from './useAwake.ts'
import { useNetRoom } from './useNetRoom.ts'
import { useStageKeys } from './useStageKeys.ts'

const RoomPanel = part({ of: 'The room', load: () => import('./RoomPanel.tsx').then(module => module.RoomPanel) })

type PresentationProps = {
  show: Show
  /** Whether a room for people elsewhere is opened at once. */
  startsRoom?: boolean
  /** Puts a scenario behind the storyboard as a scene. */
  onScene: (shared: ScenarioState) => void
  onLeave: (kept: ScenarioState | null) => void
}

/** The storyboard before a room: one scene over the whole screen, its sliders live, moved on by keys and clickers. */
export function Presentation({ show, startsRoom = false, onScene, onLeave }: PresentationProps) {
  const { at, isBlank, held, began } = useSyncExternalStore(show.stage.subscribe, show.stage.getState)
  const [isPointing, setPointing] = useState(false)
  const [hasAudience, setAudience] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const [asked, setAsked] = useState<{ experiment: ScenarioState | null } | null>(null)
  const room = useRef<AudienceRoom>(null)
  const netRoom = useNetRoom(show)
  const [isRoomShown, setRoomShown] = useState(startsRoom)
  const stage = useRef<HTMLDialogElement>(null)
  useAwake()
  // Before the keys are listened to: W may be the first.
  useLayoutEffect(() => {
    const opened = openRoom(show, isThere => {
      setAudience(isThere)
      if (!isThere) return
      setRefused(false)
      show.begin(Date.now())
    })
    room.current = opened
    return opened.close
  }, [show])

  useLayoutEffect(() => {
    const shown = stage.current
    if (!shown?.open) shown?.showModal()
    // The keys are the stage's until a slider is taken.
    shown?.focus()
    return () => closeModal(shown)
  }, [])

  const openWindow = async () => {
    const isOpen = await room.current?.open()
    if (typeof isOpen !== 'boolean') return
    setRefused(!isOpen)
    if (isOpen) announce('The room has its window')
  }
  const showRoom = () => {
    setRoomShown(true)
    if (!netRoom.room) void netRoom.open()
  }
  const goTo = (to: number) => {
    show.goTo(to)
    announce(sceneWords(show))
  }
  useEffect(() => announce(sceneWords(show)), [show])
  const openFirst = useEffectEvent(() => {
    if (startsRoom) void netRoom.open()
  })
  useEffect(() => openFirst(), [])

  useStageKeys({
    go: by => goTo(at + by),
    jump: goTo,
    blank: () => {
      show.stage.setState({ isBlank: !isBlank })
      announce(isBlank ? 'No longer dark' : 'Dark')
    },
    freeze: () => {
      show.hold()
      announce(held ? 'No longer held' : 'Held: the room goes on seeing what it sees now')
    },
    laser: () => {
      setPointing(!isPointing)
      announce(isPointing ? 'Pointer off' : 'Pointer on')
    },
    full: () => void toggleFullScreen(stage.current),
    audience: () => void openWindow(),
    room: showRoom,
    // The show is under way: only the whole screen may be missing still.
    start: () => hasAudience || document.fullscreenElement || void toggleFullScreen(stage.current),
    leave: () => {
      const experiment = show.experiment()
      if (experiment || netRoom.room) setAsked({ experiment })
      else onLeave(null)
    },
  })

  const scene = show.scenes[at]!
  return (
    <DeskContext value={show}>
      <dialog
        ref={stage}
        tabIndex={-1}
        className={isPointing ? 'stage isPointing' : 'stage'}
        aria-label="Presentation"
        onCancel={event => event.preventDefault()}
      >
        <StageFrame isBlank={isBlank && !hasAudience}>
          <ExplainProvider>
            <StageScene headline={scene.headline}>
              <div className="stageMiddle">
                <SceneFigures ids={scene.charts} />
                {hasAudience && <PresenterNotes scene={scene} next={show.scenes[at + 1]} began={began} />}
              </div>
              <div className="stageFoot" inert={held !== null && !hasAudience}>
                <Dock live={scene.live} />
                <StageEnd at={at} count={show.scenes.length}>
                  {isBlank && hasAudience && ', dark'}
                  {held && ', held'}
                </StageEnd>
                <output className="stageRemark">
                  {isRefused &&
                    'The browser opened no window for the room. Allow this page to open windows (pop-ups), then press W again.'}
                </output>
              </div>
            </StageScene>
          </ExplainProvider>
          {isRoomShown && netRoom.room && (
            <RoomPanel
              room={netRoom.room}
              onBroker={broker => void netRoom.open(broker, null)}
              onTake={show.store.setState}
              onScene={onScene}
              onEnd={() => {
                setRoomShown(false)
                void netRoom.end()
              }}
              onClose={() => setRoomShown(false)}
            />
          )}
          {asked && (
            <LeaveQuestion
              experiment={asked.experiment}
              endsRoom={netRoom.room !== null}
              onLeave={kept => {
                void netRoom.end()
                onLeave(kept)
              }}
              onStay={() => setAsked(null)}
            />
          )}
        </StageFrame>
        {isPointing && <Laser />}
        <Announcements />
        <VerdictAnnouncement key={at} />
      </dialog>
    </DeskContext>
  )
}

/** The whole page takes the screen. WebKit lays it over a modal dialog that was open before: the stage is shown once more, over it. */
async function toggleFullScreen(stage: HTMLDialogElement | null) {
  try {
    if (document.fullscreenElement) return await document.exitFullscreen()
    await document.documentElement.requestFullscreen()
    if (!stage?.open) return
    const focused = document.activeElement
    stage.close()
    stage.showModal()
    if (focused instanceof HTMLElement) focused.focus()
  } catch {
    // Where the browser refuses, the stage fills the window as it is.
  }
}
