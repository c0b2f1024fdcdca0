import { type Qr, qrOf } from '../../export/qr.ts'
import { publicAddress } from '../../figures/address.ts'
import { codeOf } from '../../state/codec/code.ts'
import { linkAlone } from '../../state/codec/link.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { useDesk } from '../../state/session/hooks.ts'

const quiet = 4

/** The way to this very scenario for a telephone in the room; where there is no address for one, its short code. */
export function QrTile() {
  const fragment = useDesk(desk => linkAlone(sharedOf(desk)))
  const code = useDesk(codeOf)
  const address = publicAddress()
  const qr = address && qrOf(`${address}#${fragment}`)
  if (!qr)
    return (
      code && (
        <p className="stageCode">
          <span className="seen-by-readers">Code of this scenario: </span>
          {code}
        </p>
      )
    )
  return <QrDrawing qr={qr} name="QR code of this scenario" className="stageQr" />
}

/** A code for a telephone, dark on white in every theme. */
export function QrDrawing({ qr, name, className }: { qr: Qr; name: string; className?: string }) {
  const across = qr.modules.length + 2 * quiet
  const dark = qr.modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  )
  return (
    <svg className={className} viewBox={`0 0 ${across} ${across}`} role="img" aria-label={name}>
      <rect width={across} height={across} fill="#ffffff" />
      <path d={dark.join('')} fill="#14191f" shapeRendering="crispEdges" />
    </svg>
  )
}
