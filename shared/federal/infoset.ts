import { elementsOf, textOf, type XmlElement, XSI } from './xml.ts'

/**
 * What a document says to a reader that knows its schema, as plain data to be compared: names with namespaces,
 * attributes in any order, text. Prefixes, comments, CDATA, the white space between elements and what attributes of XML
 * Schema itself repeat of the schema do not count.
 */
export function infoset(element: XmlElement): unknown {
  const { name, namespace } = element
  const attributes = element.attributes.filter((one) => one.namespace !== XSI)
  const children = elementsOf(element)
  return {
    name: `{${namespace}}${name}`,
    attributes: attributes.map((one) => `{${one.namespace}}${one.name}=${one.value}`).sort(),
    content: children.length ? children.map(infoset) : textOf(element),
  }
}
