// A market feed in fifty lines, for trying the desk on one: `npm run market -- 8787`. Its prices are made up.
import { createServer, type ServerResponse } from 'node:http'

const port = Number(process.argv[2] ?? 8787)
const prices: Record<string, number> = { AMZN: 244, MSFT: 516.57, NVDA: 222.27 }
const told: { id: number; text: string }[] = []
const listeners = new Set<ServerResponse>()
const now = () => new Date().toISOString()
const quotes = () => Object.entries(prices).map(([symbol, price]) => ({ symbol, price, at: now() }))

const server = createServer((request, answer) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  answer.setHeader('access-control-allow-origin', '*')
  if (pathname === '/snapshot') {
    answer.setHeader('content-type', 'application/json')
    const id = String(told.at(-1)?.id ?? 0)
    answer.end(JSON.stringify({ quality: 'simulated', now: now(), id, quotes: quotes() }))
  } else if (pathname === '/stream') {
    answer.setHeader('content-type', 'text/event-stream')
    // Without it nginx holds a quiet stream back until its buffer is full.
    answer.setHeader('x-accel-buffering', 'no')
    const after = Number(searchParams.get('lastEventId') ?? told.at(-1)?.id ?? 0)
    answer.write(`event: heartbeat\ndata: ${JSON.stringify({ now: now() })}\n\n`)
    for (const { id, text } of told) if (id > after) answer.write(text)
    listeners.add(answer)
    request.on('close', () => listeners.delete(answer))
  } else {
    answer.writeHead(404).end()
  }
})

function tell(event: string, data: object, id?: number) {
  const text = `${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
  if (id) told.push({ id, text })
  told.splice(0, told.length - 100)
  for (const listener of listeners) listener.write(text)
}

setInterval(() => {
  const symbol = ['AMZN', 'MSFT', 'NVDA'][Math.floor(Math.random() * 3)]!
  prices[symbol] = Math.round(prices[symbol]! * (1 + (Math.random() - 0.5) / 500) * 100) / 100
  tell('quote', { symbol, price: prices[symbol], at: now() }, Date.now())
}, 400)
setInterval(() => tell('heartbeat', { now: now() }), 2000)
server.listen(port, () => process.stdout.write(`Market feed at http://localhost:${Object(server.address()).port}\n`))
