/** From an instant on, a clock of the zone is ahead of UTC by so much; both in milliseconds. */
export type Offset = readonly [from: number, ahead: number]

/**
 * What is known of zones without asking `Intl`, whose first use in a process costs 20 ms of its processor. Nothing here;
 * the bundler (tools/esbuild-plugins.cjs) puts in the zones of all regions, by the very `Intl` of its Node: a new law on
 * a zone comes with the next deployment from a Node that has heard of it, as it would to a function that asks.
 */
export const zones: ReadonlyMap<string, { readonly until: number; readonly offsets: readonly Offset[] }> = new Map()
