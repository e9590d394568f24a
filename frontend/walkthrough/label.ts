/** Small letters below the line that some symbols have as characters of their own; few fonts draw them alike. */
const LOW: Record<string, string> = {
  ...Object.fromEntries(Array.from('₀₁₂₃₄₅₆₇₈₉', (sign, digit) => [sign, String(digit)])),
  ...{ 'ₓ': 'x', 'ᵧ': 'y', 'ᵢ': 'i', 'ⱼ': 'j', 'ₘ': 'm', 'ₙ': 'n' },
};

export interface Run {
  text: string;
  low: boolean;
}

/** A label in runs on the line and below it: σ²ᵧ|ₓ is σ² with y|x below. */
export function lowered(label: string): Run[] {
  const runs: Run[] = [];
  for (const sign of label) {
    const last = runs.at(-1);
    const low = sign in LOW || (last?.low === true && /[|\p{M}]/u.test(sign));
    const text = LOW[sign] ?? sign;
    if (last?.low === low) last.text += text;
    else runs.push({ text, low });
  }
  return runs.map(({ text, low }) => ({ text: text.normalize('NFC'), low }));
}
