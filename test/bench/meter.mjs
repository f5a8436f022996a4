/** Stands between a browser and a server and notes what passes, so that nothing goes uncounted: also what a service worker fetches. */
import http from 'node:http'

const LINE_END = 2

/** Bytes of an answer's head as HTTP/1.1 writes it. */
const headLength = ({ rawHeaders, statusMessage }) =>
  'HTTP/1.1 200 '.length +
  Buffer.byteLength(statusMessage) +
  rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + LINE_END, 2 * LINE_END)

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Opens a meter before a server.
 * @returns `start` begins to count anew and answers a function that gives what passed since; `connecting` is set to what a new connection
 * costs, in milliseconds
 */
export const openMeter = async ({ port, target }) => {
  const meter = { connecting: 0 }
  const opened = new WeakSet()
  let passed = []

  const forward = async (request, response) => {
    const entry = { bytes: 0, path: request.url }
    passed.push(entry)
    if (!opened.has(request.socket)) {
      opened.add(request.socket)
      await pause(meter.connecting)
    }
    const upstream = http.request(
      { headers: request.headers, method: request.method, path: request.url, port: target },
      (answer) => {
        entry.bytes += headLength(answer)
        response.writeHead(answer.statusCode, answer.statusMessage, answer.rawHeaders)
        answer.on('data', (chunk) => {
          entry.bytes += chunk.length
        })
        answer.pipe(response)
      },
    )
    upstream.once('error', () => response.destroy())
    response.once('close', () => upstream.destroy())
    request.pipe(upstream)
  }

  const server = http.createServer((request, response) => void forward(request, response))
  await new Promise((resolve) => server.listen(port, resolve))
  return {
    close: () => {
      server.closeAllConnections()
      server.close()
    },
    connectingTakes: (milliseconds) => {
      meter.connecting = milliseconds
    },
    origin: `http://localhost:${port}`,
    start: () => {
      const own = []
      passed = own
      return () => ({
        bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
        paths: own.map(({ path }) => path),
        requests: own.length,
      })
    },
  }
}
