import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { buildAll } from '../build-all';
import { electronRuntime } from '../electron-runtime';
import { inProject, projectDirectory } from '../project';
import { externalPackages } from '../vite.program.config';
import { packagedFuses } from './fuses';

export interface PackagedProgram {
  /** The folder with the program in it. */
  directory: string;
  executable: string;
  /** False where only the development runtime could be had: such a folder is a test build and says so in a file. */
  isProduct: boolean;
}

/** Builds and packages the program for Linux into release/, without any network. */
export async function packageProgram(): Promise<PackagedProgram> {
  await buildAll();
  const runtime = await electronRuntime();
  await build({
    projectDir: projectDirectory,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: configuration(runtime.directory, runtime.version),
  });
  const directory = inProject('release', 'linux-unpacked');
  const isProduct = runtime.origin === 'official';
  if (!isProduct) await writeFile(path.join(directory, 'TEST-BUILD-DO-NOT-SHIP.txt'), testBuild);
  return { directory, executable: path.join(directory, 'aula'), isProduct };
}

const testBuild =
  'This folder was packaged around a repackaged third-party Electron, for tests on a machine that reaches only the\n' +
  'package registry. It is not the product: package again where the official Electron can be downloaded.\n';

function configuration(electronDist: string, electronVersion: string): Configuration {
  return {
    appId: 'fi.aula.kiosk',
    productName: 'aula',
    electronDist,
    electronVersion,
    directories: { output: inProject('release') },
    // All other packages are inside the bundle; these hold native code or WebAssembly.
    files: [
      'package.json',
      'dist/**',
      '!dist/**/*.map',
      '!node_modules/**',
      ...externalPackages.flatMap(withParts),
    ],
    // Beside the program, for people to read.
    extraFiles: ['LICENSE', { from: 'dist/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' }],
    asar: true,
    asarUnpack: ['**/*.node', '**/*.wasm', 'dist/program/**'],
    npmRebuild: false,
    nodeGypRebuild: false,
    electronFuses: packagedFuses,
    linux: { target: 'dir', executableName: 'aula', category: 'Utility' },
  };
}

/** A package and its platform packages, which stand beside it under the same scope. */
function withParts(name: string): string[] {
  const scope = name.split('/')[0] ?? name;
  return [`node_modules/${name}/**`, `node_modules/${name}-*/**`, `!node_modules/${scope}/**/*.map`];
}
