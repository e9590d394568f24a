import { describe, expect, it } from 'vitest';
import katex from 'katex';
import { MACROS, trusted } from './macros';

const typeset = (tex: string) => katex.renderToString(tex, { macros: { ...MACROS }, trust: trusted, strict: false, throwOnError: false });

describe('formulas', () => {
  it('carry the colour of each quantity', () => {
    expect(typeset('\\fit{\\lVert y - Xw \\rVert^2} + \\penalty{\\alpha \\lVert w \\rVert^2}')).toMatch(/rl-fit[\s\S]*rl-penalty/);
  });
  it('are spoken too', () => expect(typeset('x^2')).toContain('<math'));
  it('may not link anywhere', () => expect(typeset('\\href{javascript:alert(1)}{x}')).not.toContain('href='));
  it('may not use other classes', () => expect(typeset('\\htmlClass{top}{x}')).not.toContain('class="enclosing top"'));
});
