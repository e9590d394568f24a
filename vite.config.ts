import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rollup, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** Where Vaadin puts what it builds. */
const FOLDER = 'VAADIN/build';

/**
 * The embed's page is written by the server, which must know the names of its files: they are fixed. What else belongs
 * to the page, and a version that changes with any of its content, stand beside them in `embed.json`.
 */
function embedManifest(): Plugin {
  return {
    name: 'ridgeline:embed-manifest',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'embed');
      if (!entry) return;
      const imports = new Set<string>();
      const follow = (name: string) => {
        if (imports.has(name)) return;
        imports.add(name);
        chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(follow);
      };
      entry.imports.forEach(follow);
      const styles = [...(entry.viteMetadata?.importedCss ?? [])];
      const hash = createHash('sha256').update(entry.code);
      for (const name of styles) hash.update(String((bundle[name] as { source?: string | Uint8Array } | undefined)?.source ?? ''));
      const fonts = Object.keys(bundle).filter((name) => /source-(sans-3-latin-wght|serif-4-latin-600)-normal-.*\.woff2$/.test(name));
      const manifest = { version: hash.digest('hex').slice(0, 12), script: entry.fileName, styles, imports: [...imports], fonts };
      this.emitFile({ type: 'asset', fileName: `${FOLDER}/embed.json`, source: JSON.stringify(manifest, null, 2) });
    },
  };
}

const ridgeline: UserConfigFn = ({ command }) => ({
  build:
    command === 'serve'
      ? {}
      : {
          rollupOptions: {
            // The lab alone, for frames in other people's pages; it shares the lab's chunk with the Vaadin pages.
            input: { embed: fileURLToPath(new URL('./frontend/embed/embed.ts', import.meta.url)) },
            output: {
              entryFileNames: (chunk: Rollup.PreRenderedChunk) => `${FOLDER}/${chunk.name === 'embed' ? 'embed' : '[name]-[hash]'}.js`,
              assetFileNames: (asset: Rollup.PreRenderedAsset) =>
                `${FOLDER}/${asset.names.includes('embed.css') ? 'embed' : '[name]-[hash]'}[extname]`,
            },
          },
        },
  plugins: [embedManifest()],
});

export default overrideVaadinConfig(ridgeline);
