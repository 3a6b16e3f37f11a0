// The longest first, also where jest has no memory of earlier runs: a walk of minutes that begins last is waited for alone.
const longest = ['browser', 'slow', 'table', 'region']
const rank = ({ context }) => {
  const at = longest.indexOf(context.config.displayName?.name ?? '')
  return at < 0 ? longest.length : at
}

export default class {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b))
  }
  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, at) => at % shardCount === shardIndex - 1)
  }
  allFailedTests(tests) {
    return tests
  }
  cacheResults() {
    // Nothing is remembered: the order above is enough.
  }
}
