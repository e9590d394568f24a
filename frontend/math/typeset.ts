import katex from 'katex';
import 'katex/dist/katex.min.css';
import './math.css';
import { MACROS, trusted } from './macros';

/** Visible HTML and MathML for those who listen. A fault in a formula shows its source, in place. */
export function typeset(tex: string, into: HTMLElement, display: boolean): void {
  katex.render(tex, into, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: false,
    macros: { ...MACROS },
    trust: trusted,
    // \htmlClass is no LaTeX; in our formulas it is meant.
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
  });
}
