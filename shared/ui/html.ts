import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The text of a whole document (`Document`), for a static page. */
export const html = (document: VNode): string => `<!doctype html>${renderToString(document)}`
