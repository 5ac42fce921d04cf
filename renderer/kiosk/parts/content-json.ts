import { contentUrl } from '../../hub/content-url';
import { useLive } from '../../hub/hub-provider';
import type { Live } from '../../hub/live';

/** A published JSON file by its hash, parsed; the bytes never change, so it is as good as the hub that checked it. */
export function useContentJson<Value>(sha256: string): Live<Value> {
  return useLive<Value>(['content', sha256], (_hub, signal) => fetchJson<Value>(contentUrl(sha256), signal));
}

/** The JSON at an address of the hub; throws when the hub does not give it. */
export async function fetchJson<Value>(address: string, signal: AbortSignal): Promise<Value> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
  return (await answer.json()) as Value;
}
