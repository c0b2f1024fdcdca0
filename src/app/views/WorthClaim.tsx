import type { ReactNode } from 'react'
import { claimReadings } from '../../explain/claims.ts'
import { gapSays, rulingOnWorth } from '../../explain/verdicts.ts'
import type { BaseId } from '../../model/bases.ts'
import { fixed } from '../../model/digits.ts'
import type { NumberAddress } from '../../model/keys.ts'
import { share, usdBn } from '../../model/units.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { inOtherBase } from '../../state/session/worldVariant.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { useFacts } from '../explain/Facts.tsx'
import { Claim } from './Claim.tsx'

/** What the columns of readings as they stand are called, and of what the user's changes make of each. */
const heads: { [Base in BaseId]?: { stands: string; changed: string } } = {
  'article-company': { stands: 'Read as the company', changed: 'As the company, with your changes' },
  'article-stake': { stands: 'Read as the stake', changed: 'As the stake, with your changes' },
  'reported-2026-03-31': { stands: 'As reported, 31 March 2026', changed: 'From 31 March 2026, with your changes' },
}

const filedIds = { notes: 'az-fv-2026q1-cn', preferred: 'az-fv-2026q1-ps', total: 'az-fv-2026q1' }

type Reading = ReturnType<typeof claimReadings>[number]

/** A number of each reading, and what Amazon filed of it. */
type Row = { name: string; place: NumberAddress; told: (reading: Reading) => string; filing: ReactNode }

/** The $74 billion of the article: two readings side by side with what was filed, and what the user's changes make of them. */
export function WorthClaim() {
  const changes = useDesk(desk => desk.changes)
  const answer = useDesk(desk => desk.answer)
  const facts = useFacts()
  const filedAt = (id: string) => {
    const fact = facts.find(one => one.id === id)
    return fact?.unit === 'usd_bn' ? fact.value : Number.NaN
  }
  const filed = filedAt(filedIds.total)
  if (!Number.isFinite(filed)) return null
  const readings = claimReadings(filed)
  const changed = claimReadings(filed, changes)
  const isMoved = changed.some(({ stake, company, ownership }, i) => {
    const stands = readings[i]!
    return stake !== stands.stake || company !== stands.company || ownership !== stands.ownership
  })
  const rows: Row[] = [
    {
      name: 'The stake',
      place: { kind: 'line', key: 'aws.stakeValue', quarter: 0 },
      told: ({ stake }) => usdBn.exact(stake),
      filing: (
        <>
          <Filed id={filedIds.total} value={filed} /> = <Filed id={filedIds.notes} value={filedAt(filedIds.notes)} />{' '}
          notes + <Filed id={filedIds.preferred} value={filedAt(filedIds.preferred)} /> preferred
        </>
      ),
    },
    {
      name: 'The company',
      place: { kind: 'input', key: 'aws.valuation' },
      told: ({ company }) => usdBn.format(company),
      filing: 'not said',
    },
    {
      name: 'Amazon’s share',
      place: { kind: 'input', key: 'aws.ownership' },
      told: ({ ownership }) => share.format(ownership),
      filing: 'never disclosed',
    },
  ]
  return (
    <Claim
      says="“Now soaring toward an estimated valuation of $74 billion”"
      ruling={rulingOnWorth(readings, filed, answer)}
      rule="Holds where today’s stake is worth 74 or more, or less than 5 % below. Your changes move the ruling; what the article and the filing say they leave as it is."
      facts={['seed-valuation', filedIds.total, filedIds.notes, filedIds.preferred]}
    >
      <Readings readings={readings} rows={rows} areChanged={false} />
      {isMoved && <Readings readings={changed} rows={rows} areChanged />}
    </Claim>
  )
}

type ReadingsProps = { readings: readonly Reading[]; rows: readonly Row[]; areChanged: boolean }

/** The readings in a table: as they stand, beside the filing; or with the user's changes laid over each. */
function Readings({ readings, rows, areChanged }: ReadingsProps) {
  const figures = readings.map(reading => ({
    head: heads[reading.base]![areChanged ? 'changed' : 'stands'],
    there: inOtherBase(reading.base, !areChanged),
    reading,
  }))
  return (
    <div className="viewScroll">
      <table className="claimTable">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {figures.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">What Amazon filed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, place, told, filing }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map(({ head, there, reading }) => (
                <td key={head}>
                  <Explained place={place} text={told(reading)} elsewhere={there} isMarked />
                </td>
              ))}
              <td>{filing}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Against the filing</th>
            {figures.map(({ head, reading }) => (
              <td key={head}>{gapSays(reading.gap)}</td>
            ))}
            <td>31 March 2026</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

const Filed = ({ id, value }: { id: string; value: number }) => (
  <Explained place={{ kind: 'fact', id }} text={`$${fixed(value, 1)}B`} />
)
