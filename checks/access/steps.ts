import { Session } from 'node:inspector/promises'

/** Counts the calls of functions in this process: what a piece of work costs, whatever else the machine does. */
export async function stepCounter() {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  const taken = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const counts = result.flatMap(({ functions }) => functions.map(({ ranges: [whole] }) => whole?.count ?? 0))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  return {
    /** @returns how many functions were called meanwhile, those of the runtime with them */
    during: async (work: () => Promise<unknown>): Promise<number> => {
      await taken()
      await work()
      return taken()
    },
    stop: () => session.disconnect(),
  }
}
