// The longest first, also where jest has no memory of earlier runs: a walk of minutes that begins last is waited for alone.
const longest = ['slow', 'table', 'region']
// Table tests share one database: those that read all of it come before those that fill it. The matrix takes minutes: begun after
// the others it would be waited for alone.
const readsAll = ['audit', 'isolation', 'reports', 'migrate', 'rotation', 'erasure', 'drill'].map((it) => `${it}.table`)
const takesMinutes = ['matrix.table']
const fillsIt = ['places.table']
const rank = ({ path, context }) => {
  const at = longest.indexOf(context.config.displayName?.name ?? '')
  const is = (names) => names.some((name) => path.includes(`/${name}.test.`))
  return (at < 0 ? longest.length : at) + (is(readsAll) ? -0.5 : is(takesMinutes) ? -0.25 : is(fillsIt) ? 0.5 : 0)
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
