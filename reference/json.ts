/** As far as this folder looks into one; what else stands in it is passed on. */
export type Json = { [keyword: string]: unknown } & {
  $ref?: string
  type?: string
  format?: string
  pattern?: string
  const?: unknown
  enum?: unknown[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  properties?: Record<string, Json>
  required?: string[]
  items?: Json
  prefixItems?: Json[]
  additionalProperties?: Json | boolean
  propertyNames?: Json
  anyOf?: Json[]
  oneOf?: Json[]
  allOf?: Json[]
}

/** Where both documents keep the shapes that have names. */
export const COMPONENTS = '#/components/schemas/'
export const nameIn = ($ref: string) => $ref.slice(COMPONENTS.length)
