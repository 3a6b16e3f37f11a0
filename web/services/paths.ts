/** Apart from the words of these pages: the list of all pages is fetched by everybody. */
export const SERVICES = '/cabinet/services'
export const CASES = '/cabinet/cases'
export const DEADLINES = '/cabinet/deadlines'
export const DESK = '/cabinet/service-cases'
export const COUNTER = '/cabinet/service-filing'
