/** The zone of this device: whoever works with terms sits where they run out. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
