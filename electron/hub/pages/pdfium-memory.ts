import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium's memory now; ask again after every call, for growing replaces it. */
export function heapOf(library: WrappedPdfiumModule): Uint8Array {
  // The package's types lean on Emscripten's, which it does not bring along.
  return (library.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
}

/** Lends `bytes` zeroed bytes of PDFium's memory to `use` and takes them back. */
export function withMemory<T>(library: WrappedPdfiumModule, bytes: number, use: (address: number) => T): T {
  const address = library.pdfium.wasmExports.malloc(bytes);
  try {
    heapOf(library).fill(0, address, address + bytes);
    return use(address);
  } finally {
    library.pdfium.wasmExports.free(address);
  }
}

/** WebAssembly is little-endian. */
export function readInt32(library: WrappedPdfiumModule, address: number): number {
  return new DataView(heapOf(library).buffer).getInt32(address, true);
}

export function readFloat(library: WrappedPdfiumModule, address: number): number {
  return new DataView(heapOf(library).buffer).getFloat32(address, true);
}
