import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

/** Writes a record as the YAML of this project: short names and dates on one line, strings quoted where YAML would read a number or a date. */
export function writeYaml(record: unknown): string {
  const document = new Document(record);
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && /^[\d.]+$|^\d{4}-\d{2}/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Map(_key, node) {
      // A name of an author: {given: Kevin, family: Black}
      node.flow = node.items.every(
        ({ key }) =>
          isScalar(key) &&
          ['given', 'family', 'suffix', 'literal', 'dropping-particle', 'non-dropping-particle'].includes(String(key.value)),
      );
      if (node.items.length === 0) node.flow = true;
    },
    Seq(_key, node) {
      if (node.items.every((item) => isScalar(item) && typeof item.value === 'number') || node.items.length === 0)
        node.flow = true;
      else if (node.items.length === 1 && isSeq(node.items[0]) && !isMap(node.items[0])) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
