import type { OpenTransport } from './transport.ts'

/** A line is tried for so long, and tried again after so long, which differs from page to page, in ms; it is asked after so often, in s. */
const [connectTimeout, [soonest, latest], keepalive] = [10_000, [300, 1000], 20] as const

/** More than this many bytes that have not left yet: the network is slower than the hand. */
const backlog = 32_768

/** Lines to an MQTT broker at the address of a WebSocket; its client library is fetched here. */
export async function mqttTransport(broker: string): Promise<OpenTransport> {
  // Its build for browsers has no named exports.
  const { default: mqtt } = await import('mqtt')
  return ({ onMessage, onState }, will) => {
    const client = mqtt.connect(broker, {
      // 3.1.1: every broker speaks it.
      protocolVersion: 4,
      clean: true,
      connectTimeout,
      keepalive,
      reconnectPeriod: soonest + Math.random() * (latest - soonest),
      queueQoSZero: false,
      resubscribe: false,
      // Its other timers run in a worker that is made of a text, which the page's policy forbids.
      timerVariant: 'native',
      ...(will && { will: { topic: will.topic, payload: will.bytes as unknown as Buffer, qos: 1, retain: false } }),
    })
    client.on('connect', () => onState('open'))
    client.on('close', () => onState('broken'))
    client.on('message', (topic, payload) => onMessage(topic, new Uint8Array(payload)))
    // It is followed by a close, and the line is tried again.
    client.on('error', () => {})
    return {
      publish: (topic, bytes, { isRetained = false, isSure = false } = {}) => {
        // Without a line it is of no use later: who speaks in a room says all anew when there is one.
        if (!client.connected) return
        client.publish(topic, bytes as unknown as Buffer, { qos: isSure ? 1 : 0, retain: isRetained })
      },
      subscribe: topic => client.subscribe(topic, { qos: 1 }),
      isBusy: () => client.stream.writableLength > backlog,
      close: async () => {
        await client.endAsync(!client.connected).catch(() => {})
      },
      crash: () => {
        client.options.reconnectPeriod = 0
        client.stream.destroy()
      },
    }
  }
}
