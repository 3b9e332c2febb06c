import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';

/** The line of what stands at a path, or of the nearest thing above it that is there; for a key its own line. */
export function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    let at: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      at = pair?.key;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      at = node;
    } else break;
    if (!isNode(at)) break;
    offset = at.range?.[0] ?? offset;
  }
  return lines.linePos(offset).line;
}
