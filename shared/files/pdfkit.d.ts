/** What pdfkit takes and its types do not name yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Of a header cell. */
    scope?: 'Row' | 'Column'
    /** Of a figure: left, top, right, bottom in points from the upper left corner. */
    bbox?: readonly [number, number, number, number]
  }
}
