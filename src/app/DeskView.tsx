import { ChangedInputs } from './ChangedInputs.tsx'
import { ChartGrid } from './ChartGrid.tsx'
import { DataNotice } from './DataNotice.tsx'
import { Figures } from './Figures.tsx'
import { Notice } from './Notice.tsx'
import { PhoneFigures } from './PhoneFigures.tsx'
import { PhoneSheet } from './rail/PhoneSheet.tsx'
import { Rail } from './rail/Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { Turning } from './Turning.tsx'
import { useMedia } from './useMedia.ts'
import { useScene } from './useScene.ts'
import { VerdictLine } from './VerdictLine.tsx'

/** The desk: controls on the left, the verdict and its evidence on the right; on a phone the controls come from below. */
export function DeskView() {
  const isPhone = useMedia('(max-width: 759px)')
  const { live, problems } = useScene()
  return (
    <div className="desk">
      <TopBar />
      {!isPhone && <Rail />}
      <main className="main" tabIndex={-1}>
        <Notice />
        <VerdictLine />
        <Turning />
        <DataNotice problems={problems} />
        {isPhone ? <PhoneFigures /> : <Figures />}
        <ChartGrid live={live} isPhone={isPhone} />
        <ChangedInputs />
      </main>
      {isPhone && <PhoneSheet />}
    </div>
  )
}
