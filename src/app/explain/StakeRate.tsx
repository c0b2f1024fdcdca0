import { type Irr, paymentsOf } from '../../analysis/irr.ts'
import { conventionSays, daysSay, irrText, multipleSays } from '../../analysis/irrWords.ts'
import { names } from '../../model/names.ts'
import type { Quarter } from '../../model/quantities.ts'
import { longDate, quarterLabel } from '../../model/quarters.ts'
import type { Side } from '../../model/sides.ts'
import { usdBn } from '../../model/units.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from './ExplainButton.tsx'

/** The rate of return that an owner's stake makes to a quarter, and the payments that it is made of. */
export function StakeRate({ side, quarter, irr }: { side: Side; quarter: Quarter; irr: Irr }) {
  const world = useDesk(desk => desk.world)
  const asOf = useDesk(desk => desk.asOf)
  const worth = useDesk(desk => desk.answer[side].stakeAfterTax[quarter]!)
  const payments = paymentsOf(side, world[`${side}.invested`], asOf)
  return (
    <section aria-label="IRR of the stake">
      <h3>
        IRR of the stake <span>{irrText(irr)}</span>
      </h3>
      <p className="explainNote">
        From what {names[side].owner} paid in to its stake after tax, {quarterLabel(asOf, quarter)}.{' '}
        {[multipleSays(payments, worth), conventionSays(irr), ...daysSay(payments, irr)].join(' ')}
      </p>
      <table className="sideBySide">
        <caption className="seen-by-readers">Paid in</caption>
        <thead>
          <tr>
            <th scope="col">On</th>
            <th scope="col">Day</th>
            <th scope="col">Paid</th>
          </tr>
        </thead>
        <tbody>
          {payments.map(({ date, amount, tranche }, i) => (
            <tr key={i}>
              <th scope="row">{longDate(date)}</th>
              <td>{tranche === null ? 'no payment known' : tranche.date === date ? tranche.day : 'paid later'}</td>
              <td>
                {tranche ? (
                  <Explained place={{ kind: 'fact', id: tranche.fact }} text={usdBn.exact(amount)} />
                ) : (
                  usdBn.exact(amount)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
