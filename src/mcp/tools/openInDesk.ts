import { refuse } from '../../asks/refusal.ts'
import { scenarioLink } from '../../library/scenarioLink.ts'
import { answerOn, deskAddress, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const openInDeskTool: Tool = {
  title: 'Open in desk',
  does: 'Gives the link that opens a scenario on the desk, where its sliders are.',
  takes: {
    scenario: takes.scenario,
    address: takes.text('Where the desk is; that of STAKEOUT_ADDRESS where it is left out.'),
  },
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const { address = deskAddress() } = given
    if (typeof address !== 'string') return refuse('A desk has an address of http or https.')
    const link = scenarioLink(address, scenario)
    const told = answerOn(scenario, say, [link], [])
    return { ...told, scenario: { ...told.scenario, link } }
  },
}
