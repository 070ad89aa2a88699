import type { TestEvent } from 'node:test/reporters'

/** For `node --test`: a line of JSON for each file, and the last one, without a file, for all. See `results.ts`. */
// biome-ignore lint/style/noDefaultExport: the form that Node asks of a reporter.
export default async function* resultsReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events)
    if (type === 'test:summary')
      yield `${JSON.stringify({ file: data.file, isGood: data.success, counts: data.counts })}\n`
}
