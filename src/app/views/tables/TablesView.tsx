import { ComparisonTable } from './ComparisonTable.tsx'
import { ExpectationTable } from './ExpectationTable.tsx'
import { OneWayTable } from './OneWayTable.tsx'
import { SensitivityTable } from './SensitivityTable.tsx'
import { ShareTable } from './ShareTable.tsx'
import '../views.css'
import './tables.css'
import { YearTable } from './YearTable.tsx'

/** What an analyst would go back to a spreadsheet for: sensitivity, years, and what a share is made of. */
export function TablesView() {
  return (
    <div className="view tablesView">
      <SensitivityTable />
      <OneWayTable />
      <YearTable />
      <ShareTable />
      <ComparisonTable />
      <ExpectationTable />
    </div>
  )
}
