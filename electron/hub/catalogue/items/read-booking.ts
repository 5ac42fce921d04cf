import { bookingFile, type BookingFile } from '#content/model/booking-file';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import type { Reading } from './read-yaml';

export interface ReadBooking {
  readonly kind: 'booking';
  readonly file: BookingFile;
}

/** Reads `ajanvaraus/ajanvaraus.yaml`. */
export async function readBooking(reader: ItemReader): Promise<Reading<ReadBooking>> {
  const { value: file, findings } = await readFolderYaml(reader, 'ajanvaraus', bookingFile);
  return file === undefined ? { findings } : { findings, value: { kind: 'booking', file } };
}
