/** Where the night is played. */
export const REGION = 'demo'
export const CITY = '61701000'
