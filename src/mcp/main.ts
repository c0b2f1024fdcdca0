import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { runFused } from '../model/fused.ts'
import { assistantServer } from './server.ts'

runFused()
serveStdio(assistantServer)
