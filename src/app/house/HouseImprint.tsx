import type { PageHouse } from '../../house/readPageHouse.ts'
import './houseImprint.css'

type HouseImprintProps = { house: PageHouse; isBrief?: boolean }

/** Who publishes what is on this page, when it was made and what has to be said of it; in brief without the disclosure in full. */
export function HouseImprint({ house: { imprint, long, logo }, isBrief = false }: HouseImprintProps) {
  return (
    <aside className="houseImprint" aria-label="Published by">
      {logo && <img src={logo.src} alt="" style={{ aspectRatio: `${logo.width} / ${logo.height}` }} />}
      <div>
        {imprint.map(text => (
          <p key={text}>{text}</p>
        ))}
        {long && !isBrief && (
          <details>
            <summary>Disclosures</summary>
            <p>{long}</p>
          </details>
        )}
      </div>
    </aside>
  )
}
