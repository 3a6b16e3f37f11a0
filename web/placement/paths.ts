/** Apart from the words of these pages: the list of all pages is fetched by everybody. */
export const QUEUE = '/cabinet/queue'
export const RUNS = '/cabinet/placement'
export const RULES = '/cabinet/queue-rules'
