import type { ClientCapabilities } from 'vscode-languageserver';
import { positionEncodings, type PositionEncoding } from '../../core/util/positionEncoding.ts';

/** UTF-16, which texts are held in, where the client knows it or says nothing; else the first of its own that is known. */
export function negotiateEncoding({ general }: ClientCapabilities): PositionEncoding {
  const offered = Array.isArray(general?.positionEncodings) ? general.positionEncodings : [];
  const known = offered.flatMap((name) => positionEncodings.filter((encoding) => encoding === name));
  return known.includes('utf-16') ? 'utf-16' : (known[0] ?? 'utf-16');
}
