const pagePolicy = [
  "default-src 'none'",
  // WebAssembly is pdf.js decoding pictures.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

/** The desk keeps the day's figures as files; no screen in the lobby keeps anything. */
const staffPagePolicy = `${pagePolicy} allow-downloads`;

/** Published bytes are never a page: nothing in them runs, whatever they claim to be. */
const bytesPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), display-capture=(), usb=(), serial=()',
};

const policies = { page: pagePolicy, 'staff-page': staffPagePolicy, bytes: bytesPolicy } as const;

/** Headers of every answer: pages may run the hub's own code only, bytes nothing at all. */
export function securityHeaders(of: keyof typeof policies): Readonly<Record<string, string>> {
  return { ...everywhere, 'content-security-policy': policies[of] };
}
