import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
  type Tool as SdkTool,
  Server,
} from '@modelcontextprotocol/server'
import packageJson from '../../package.json' with { type: 'json' }
import { Refusal, refuse } from '../asks/refusal.ts'
import { markNames } from '../explain/grade.ts'
import { plainRefusal } from '../library/plainWords.ts'
import { resources } from './resources.ts'
import type { Arguments, Tool, Work } from './tool.ts'
import { tools } from './tools/index.ts'

const says = `Stakeout asks whose AI alliance creates more value: Amazon with Anthropic (aws), or Microsoft with OpenAI and Nvidia (alliance).
It is a what-if, not a forecast. Quote a number with its date, base and grade: “is” of a number names its entry in “stated”, whose “sources” are
ids in stakeout://facts. Money is in billions of dollars, rates are fractions. Link what you say to the desk by “link”.`

const number = {
  type: 'object',
  properties: { value: { type: 'number' }, text: { type: 'string' }, is: { type: 'string' } },
  required: ['value', 'text', 'is'],
  additionalProperties: false,
}
const texts = { type: 'array', items: { type: 'string' } }

/** What every tool answers. */
const answerSchema = {
  type: 'object',
  properties: {
    says: texts,
    rows: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: { anyOf: [{ type: ['string', 'null'] }, number, { type: 'array', items: number }] },
      },
    },
    stated: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          unit: { type: 'string' },
          quarter: { type: ['integer', 'null'] },
          date: { type: 'string' },
          base: { type: 'string' },
          grade: { enum: markNames },
          sources: texts,
        },
        required: ['name', 'unit', 'quarter', 'date', 'base', 'grade', 'sources'],
        additionalProperties: false,
      },
    },
    scenario: {
      type: 'object',
      properties: {
        base: { type: 'string' },
        changes: { type: 'object', additionalProperties: { type: 'number' } },
        link: { type: 'string' },
        notRead: texts,
      },
      required: ['base', 'changes', 'link', 'notRead'],
      additionalProperties: false,
    },
  },
  required: ['says', 'rows', 'stated', 'scenario'],
  additionalProperties: false,
} as const

/** What the SDK writes of the same. */
type SchemaProperties = NonNullable<SdkTool['inputSchema']['properties']>

/** The server with its tools and resources, to be connected. */
export function assistantServer(): Server {
  const server = new Server(
    { name: 'stakeout', version: packageJson.version },
    { capabilities: { tools: {}, resources: {} }, instructions: says },
  )
  server.setRequestHandler('tools/list', () => ({
    tools: Object.entries(tools).map(([name, { title, does, takes, needs = [] }]) => ({
      name,
      title,
      description: does,
      inputSchema: {
        type: 'object' as const,
        properties: takes as SchemaProperties,
        required: [...needs],
        additionalProperties: false,
      },
      outputSchema: answerSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }))
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq: { _meta, signal, notify } }) => {
    const tool = Object.hasOwn(tools, params.name) ? tools[params.name] : undefined
    if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool "${params.name}".`)
    const token = _meta?.progressToken
    const tell = async (progress: number, total: number) => {
      if (token !== undefined)
        await notify({ method: 'notifications/progress', params: { progressToken: token, progress, total } })
    }
    return server.projectCallToolResult(await resultOf(tool, params.arguments ?? {}, { signal, tell }), answerSchema)
  })
  server.setRequestHandler('resources/list', () => ({
    resources: Object.entries(resources).map(([uri, { name, description, mimeType }]) => ({
      uri,
      name,
      description,
      mimeType,
    })),
  }))
  server.setRequestHandler('resources/read', ({ params: { uri } }) => {
    const resource = Object.hasOwn(resources, uri) ? resources[uri] : undefined
    if (!resource) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no resource "${uri}".`)
    return { contents: [{ uri, mimeType: resource.mimeType, text: resource.text() }] }
  })
  return server
}

/** The answer of a tool; what it refuses is told in a sentence, for the assistant to mend. */
async function resultOf(tool: Tool, given: Arguments, work: Work): Promise<CallToolResult> {
  try {
    refuseOthers(tool, given)
    const { picture, ...answer } = await tool.run(given, work)
    return {
      content: [
        { type: 'text', text: [...answer.says, answer.scenario.link].join('\n') },
        ...(picture ? [{ type: 'image' as const, ...picture }] : []),
      ],
      structuredContent: answer,
    }
  } catch (error) {
    const refusal = plainRefusal(error)
    if (!(refusal instanceof Refusal)) throw error
    return { isError: true, content: [{ type: 'text', text: refusal.message }] }
  }
}

function refuseOthers({ takes, needs = [] }: Tool, given: Arguments) {
  const names = Object.keys(takes)
  const astray = Object.keys(given).find(name => !names.includes(name))
  if (astray !== undefined) refuse(`There is no argument "${astray}"; it takes ${names.join(', ')}.`)
  const missing = needs.find(name => given[name] === undefined)
  if (missing !== undefined) refuse(`It needs ${needs.join(', ')}; ${missing} is missing.`)
}
