import { rulingOnReliance } from '../../explain/verdicts.ts'
import { type StackLine, stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { sides } from '../../model/sides.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { Claim } from './Claim.tsx'

const lines = ['nvidiaReliance', 'vendorProfit', 'vendorTaxAvoided', 'customShare'] as const satisfies StackLine[]

/** What Nvidia earns of each lab's compute, today and at the verdict's quarter. */
export function RelianceClaim() {
  const answer = useDesk(desk => desk.answer)
  const horizon = useDesk(desk => desk.horizon)
  const asOf = useDesk(desk => desk.asOf)
  const quarters = horizon === 0 ? [0] : [0, horizon]
  return (
    <Claim
      says="Trainium “reduces reliance on Nvidia”"
      ruling={rulingOnReliance(answer, horizon, asOf)}
      rule="Holds where Nvidia earns less of Anthropic’s compute dollar than of OpenAI’s, and no more than today; in part where only one is so."
      facts={['an-nvda180', 'cp-rainier', 'cp-claim-3040', 'az-trn-commit']}
    >
      <div className="viewScroll">
        <table className="claimTable">
          <thead>
            <tr>
              <th scope="col">Line</th>
              {sides.flatMap(side =>
                quarters.map(quarter => (
                  <th key={`${side} ${quarter}`} scope="col">
                    {names[side].lab}, {quarter === 0 ? 'today' : quarterLabel(asOf, quarter)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line}>
                <th scope="row">{stackLines[line].label}</th>
                {sides.flatMap(side =>
                  quarters.map(quarter => (
                    <td key={`${side} ${quarter}`}>
                      <Explained
                        place={{ kind: 'line', key: `${side}.${line}`, quarter }}
                        text={stackLines[line].unit.format(answer[side][line][quarter]!)}
                        isMarked
                      />
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Claim>
  )
}
