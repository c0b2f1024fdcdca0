import { coverOf, portions } from '../../explain/claims.ts'
import { rulingOnCover } from '../../explain/verdicts.ts'
import { type BaseId, baseIds, bases } from '../../model/bases.ts'
import { fraction, multiple } from '../../model/units.ts'
import { type World, worldOf } from '../../model/world.ts'
import { type Elsewhere, inOtherBase } from '../../state/elsewhere.ts'
import { useDesk } from '../../state/hooks.ts'
import { Explained } from '../explain/Explained.tsx'
import { Claim } from './Claim.tsx'

/** How many years of capital spending the paper gain pays, by reading. */
export function CoverClaim() {
  const world = useDesk(desk => desk.world)
  const startsFrom = useDesk(desk => desk.startsFrom)
  const changes = useDesk(desk => desk.changes)
  const isOf = (base: BaseId) => bases[base].label === startsFrom
  return (
    <Claim
      says="The gain “could cover a significant portion of capital expenditures for years”"
      ruling={rulingOnCover(world)}
      rule="Holds where the gain is at least a quarter of a year’s capital spending in 12 quarters or more; in part where it is so in any. Your changes are laid over each base."
      facts={['az-capex-guide-2025', 'az-capex-guide-feb', 'az-capex-guide-jul']}
    >
      <div className="viewScroll">
        <table className="claimTable">
          <thead>
            <tr>
              <th scope="col">Amazon’s paper gain ÷ yearly capex</th>
              <th scope="col">Today</th>
              {portions.map(portion => (
                <th key={portion} scope="col">
                  Quarters at {fraction.format(portion)} or more
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <CoverRow name="These numbers" world={world} />
            {baseIds
              .filter(base => !isOf(base))
              .map(base => (
                <CoverRow
                  key={base}
                  name={bases[base].label}
                  world={worldOf(base, changes)}
                  elsewhere={inOtherBase(base, false)}
                />
              ))}
          </tbody>
        </table>
      </div>
    </Claim>
  )
}

function CoverRow({ name, world, elsewhere }: { name: string; world: World; elsewhere?: Elsewhere }) {
  const { today, quarters, reach } = coverOf(world)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Explained
          place={{ kind: 'line', key: 'aws.capexCover', quarter: 0 }}
          text={multiple.format(today)}
          elsewhere={elsewhere}
          isMarked
        />
      </td>
      {reach.map(({ portion, count }) => (
        <td key={portion}>
          {count} of {quarters}
        </td>
      ))}
    </tr>
  )
}
