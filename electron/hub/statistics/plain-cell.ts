/**
 * A text that no table program takes for a formula: those that begin as one does get an apostrophe before them
 * (OWASP, "CSV injection"); what no cell can hold is left out.
 */
export function plainText(text: string): string {
  const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');
  return /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(held) ? `'${held}` : held;
}
