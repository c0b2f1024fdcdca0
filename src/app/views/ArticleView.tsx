import { Facts } from '../explain/Facts.tsx'
import { Calibration } from './Calibration.tsx'
import { CoverClaim } from './CoverClaim.tsx'
import { FragilityClaim } from './FragilityClaim.tsx'
import { RelianceClaim } from './RelianceClaim.tsx'
import { WorthClaim } from './WorthClaim.tsx'
import './views.css'

/** The article on trial: each claim, how it stands on the numbers as they are, and the evidence; then the model itself. */
export function ArticleView() {
  return (
    <div className="view">
      <Facts isWaiting>
        <h2>The article on trial</h2>
        <p className="viewLead">
          What it claims, answered with the model’s own numbers and what was filed. Every ruling is worked out again
          when an input changes.
        </p>
        <WorthClaim />
        <CoverClaim />
        <RelianceClaim />
        <FragilityClaim />
        <Calibration />
      </Facts>
    </div>
  )
}
