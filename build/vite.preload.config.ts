import { mergeConfig } from 'vite';
import program, { preloadEntry } from './vite.program.config.ts';

const alone = mergeConfig(program, { build: { emptyOutDir: false, license: false } });
alone.build.rolldownOptions.input = { preload: preloadEntry };

/** The preload script on its own: in its sandbox it can require nothing but Electron, so no chunk is shared with it. */
export default alone;
