import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What is burnt into the packaged program, in electron-builder's words. */
export const packagedFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

const options: Record<keyof typeof packagedFuses, FuseV1Options> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** How a fuse that is on stands in the program's file: the character 1. */
const burnt: number = '1'.charCodeAt(0);

/** Reads the fuses of a program back, under the same names; throws for a program that has none. */
export async function readFuses(executable: string): Promise<Record<keyof typeof packagedFuses, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.keys(options) as (keyof typeof packagedFuses)[];
  const isOn = (name: keyof typeof packagedFuses) => wire[options[name]] === burnt;
  return Object.fromEntries(names.map(name => [name, isOn(name)])) as Record<(typeof names)[number], boolean>;
}
