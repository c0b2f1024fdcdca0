import { coverOf, portion, spans } from '../../explain/claims.ts'
import { lastsSays, paidSays, rulingOnCover, standsOnCover } from '../../explain/verdicts.ts'
import { baseIds, bases } from '../../model/bases.ts'
import { names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import { fraction, usdBn } from '../../model/units.ts'
import { baseWorld, type World } from '../../model/world.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { inOtherBase, type WorldVariant } from '../../state/session/worldVariant.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { Claim } from './Claim.tsx'

/** What part of the capital spending ahead the paper gain of today pays: in these numbers, and in every base as it stands. */
export function CoverClaim() {
  const world = useDesk(desk => desk.world)
  const startsFrom = useDesk(desk => desk.startsFrom)
  const base = useDesk(desk => desk.base)
  const isChanged = useDesk(desk => desk.own !== null || Object.keys(desk.changes).length > 0)
  return (
    <Claim
      says="The gain “could cover a significant portion of capital expenditures for years”"
      ruling={rulingOnCover(world)}
      rule="The gain of today exists once. Sold today, less the tax on it, it is spent once on all capital spending from today on. Holds where it pays 25 % or more of the first three years; does not hold where it pays less than that of the first year; in part between. What it would be before tax stands beneath."
      facts={['az-capex-guide-2025', 'az-capex-guide-feb', 'az-capex-guide-jul']}
    >
      <div className="viewScroll">
        <table className="claimTable">
          <thead>
            <tr>
              <th scope="col">Whose gain</th>
              <th scope="col">Paper gain today</th>
              <th scope="col">Pays of the first year</th>
              <th scope="col">Of the first three</th>
              <th scope="col">{fraction.format(portion)} or more for</th>
              <th scope="col">So the claim</th>
            </tr>
          </thead>
          <Covers head={isChanged ? `These numbers, from ${startsFrom}` : startsFrom} world={world} />
          {baseIds
            .toReversed()
            .filter(one => isChanged || one !== base)
            .map(one => (
              <Covers key={one} head={bases[one].label} world={baseWorld(one)} elsewhere={inOtherBase(one, true)} />
            ))}
        </table>
      </div>
    </Claim>
  )
}

type CoversProps = { head: string; world: World; elsewhere?: WorldVariant }

/** Both owners of one world. */
function Covers({ head, world, elsewhere }: CoversProps) {
  return (
    <tbody>
      <tr className="checksHead">
        <th scope="rowgroup" colSpan={6}>
          {head}
        </th>
      </tr>
      {sides.map(side => (
        <CoverRow key={side} side={side} world={world} elsewhere={elsewhere} />
      ))}
    </tbody>
  )
}

function CoverRow({ side, world, elsewhere }: { side: Side; world: World; elsewhere: WorldVariant | undefined }) {
  const { gain, kept, spent, afterTax, beforeTax } = coverOf(world, side)
  return (
    <tr>
      <th scope="row">{names[side].owner}</th>
      <td>
        <Explained
          place={{ kind: 'line', key: `${side}.gainToday`, quarter: 0 }}
          text={usdBn.format(gain)}
          elsewhere={elsewhere}
          isMarked
        />
        {gain > 0 && <small>{usdBn.format(kept)} after tax</small>}
      </td>
      {[spans.least, spans.most].map(quarter => (
        <td key={quarter}>
          {gain > 0 ? (
            <Explained
              place={{ kind: 'line', key: `${side}.gainOverCapexAfterTax`, quarter }}
              text={paidSays(afterTax.part[quarter]!)}
              elsewhere={elsewhere}
            />
          ) : (
            'nothing'
          )}{' '}
          of {usdBn.format(spent[quarter]!)}
          {gain > 0 && <small>{paidSays(beforeTax.part[quarter]!)} before tax</small>}
        </td>
      ))}
      <td>
        {lastsSays(afterTax)}
        {gain > 0 && <small>{lastsSays(beforeTax)} before tax</small>}
      </td>
      <td>
        {standsOnCover(afterTax)}
        {standsOnCover(beforeTax) !== standsOnCover(afterTax) && <small>{standsOnCover(beforeTax)} before tax</small>}
      </td>
    </tr>
  )
}
