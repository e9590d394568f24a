import qrcode from 'qrcode-generator';

/** Error correction M: readable from a projector's screen with a corner in glare. */
const CORRECTION = 'M';
/** Readers need this much empty room around the code, in modules. */
const QUIET = 4;

/** A QR code as one path of unit squares; undefined for text that fits into none. */
export function qrPath(text: string): { size: number; path: string } | undefined {
  try {
    const code = qrcode(0, CORRECTION);
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    let path = '';
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
    return { size: count + 2 * QUIET, path };
  } catch {
    return undefined;
  }
}
