/** A path of the share as it was last copied: what spares reading it again. */
export interface MirrorFileRow {
  site: string;
  /** Path in NFC and Finnish lower case. */
  key: string;
  bytes: number;
  modified_ms: number;
  sha256: string;
  /** 1 when a later pass read the same bytes again. */
  verified: number;
}

/** One whole version of an item; `files` is the JSON of its MirroredFile list, always read whole. */
export interface MirrorVersionRow {
  site: string;
  version: string;
  item: string;
  files: string;
}

/** The snapshot with the highest number of a site is in force. */
export interface MirrorSnapshotRow {
  site: string;
  number: number;
  id: string;
  made_at: number;
}

export interface MirrorSnapshotItemRow {
  site: string;
  number: number;
  item: string;
  version: string;
  since: number;
}

/** Every table of the state; each row that belongs to a site carries `site`. Instants are epoch milliseconds UTC. */
export interface Schema {
  mirror_files: MirrorFileRow;
  mirror_versions: MirrorVersionRow;
  mirror_snapshots: MirrorSnapshotRow;
  mirror_snapshot_items: MirrorSnapshotItemRow;
}
