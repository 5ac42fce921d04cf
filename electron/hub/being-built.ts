/** Stands in while a slice is being built on this branch; removed with the last of them. */
export function beingBuilt<Service extends object>(): Service {
  const quiet = new Set<string | symbol>(['start', 'close', 'forget', 'whenEnded', 'then']);
  return new Proxy({} as Service, {
    get: (_own, name) =>
      name === 'then'
        ? undefined
        : name === 'whenEnded'
          ? () => () => undefined
          : (): unknown => (quiet.has(name) ? undefined : Promise.reject(new Error('being built'))),
  });
}
