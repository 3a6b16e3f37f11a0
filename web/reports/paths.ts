/** Apart from the words of these pages: the list of all pages is fetched by everybody. */
export const CONTINGENT = '/cabinet/contingent'
export const QUEUE = '/cabinet/queue-summary'
export const REPORTS = '/cabinet/reports'
export const FORECAST = '/cabinet/forecast'
