import type { ReactNode } from 'react'
import { readingsOf } from '../../explain/claims.ts'
import { gapSays, rulingOnWorth } from '../../explain/verdicts.ts'
import type { BaseId } from '../../model/bases.ts'
import { fixed } from '../../model/digits.ts'
import type { Place } from '../../model/keys.ts'
import { share, usdBn } from '../../model/units.ts'
import { inOtherBase } from '../../state/elsewhere.ts'
import { useDesk } from '../../state/hooks.ts'
import { Explained } from '../explain/Explained.tsx'
import { useFacts } from '../explain/Facts.tsx'
import { Claim } from './Claim.tsx'

const heads: { [Base in BaseId]?: string } = {
  'article-company': 'Read as the company',
  'article-stake': 'Read as the stake',
  'reported-2026-03-31': 'As reported, 31 March 2026',
}

const filedIds = { notes: 'az-fv-2026q1-cn', preferred: 'az-fv-2026q1-ps', total: 'az-fv-2026q1' }

type Reading = ReturnType<typeof readingsOf>[number]

/** A number of each reading, and what Amazon filed of it. */
type Row = { name: string; place: Place; told: (reading: Omit<Reading, 'base'>) => string; filing: ReactNode }

/** The $74 billion of the article: two readings side by side with what was filed. */
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
  const readings = readingsOf(changes, filed)
  const figures = readings.map(({ base, ...reading }) => ({
    head: heads[base]!,
    there: inOtherBase(base, false),
    ...reading,
  }))
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
      rule="Holds where today’s stake is worth 74 or more, or less than 5 % below. Your changes are laid over each reading."
      facts={['seed-valuation', filedIds.total, filedIds.notes, filedIds.preferred]}
    >
      <div className="viewScroll">
        <table className="claimTable">
          <thead>
            <tr>
              <th scope="col">In $bn</th>
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
                {figures.map(figure => (
                  <td key={figure.head}>
                    <Explained place={place} text={told(figure)} elsewhere={figure.there} isMarked />
                  </td>
                ))}
                <td>{filing}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Against the filing</th>
              {figures.map(({ head, gap }) => (
                <td key={head}>{gapSays(gap)}</td>
              ))}
              <td>31 March 2026</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Claim>
  )
}

const Filed = ({ id, value }: { id: string; value: number }) => (
  <Explained place={{ kind: 'fact', id }} text={fixed(value, 1)} />
)
