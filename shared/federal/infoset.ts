import { elementsOf, textOf, type XmlElement } from './xml.ts'

/**
 * What a document says to a reader that knows its schema, as plain data to be compared: names with namespaces,
 * attributes in any order, text. Prefixes, comments, CDATA and the white space between elements do not count.
 */
export function infoset(element: XmlElement): unknown {
  const { name, namespace, attributes } = element
  const children = elementsOf(element)
  return {
    name: `{${namespace}}${name}`,
    attributes: attributes.map((one) => `{${one.namespace}}${one.name}=${one.value}`).sort(),
    content: children.length ? children.map(infoset) : textOf(element),
  }
}
