export default () => globalThis.zvonokStores?.stop()
