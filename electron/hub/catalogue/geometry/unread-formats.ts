/** Why a file of the mapping trade is not on the map. */
export type UnreadMapCode = 'catalogue.map-not-read' | 'catalogue.raster-not-read' | 'catalogue.packed-file';

const formats: Readonly<Record<UnreadMapCode, RegExp>> = {
  'catalogue.map-not-read':
    /\.(gpkg|shp|mbtiles|pmtiles|kml|gml|gpx|fgb|topojson|mif|tab|dwg|dxf|dgn|sqlite)$/i,
  'catalogue.raster-not-read': /\.(tiff?|jp2|ecw)$/i,
  'catalogue.packed-file': /\.(zip|kmz|7z|rar)$/i,
};

/** What stands beside a map or a raster and means nothing alone. */
const COMPANIONS = /\.(shx|dbf|prj|cpg|qpj|qix|sbn|sbx|tfw|tifw|pgw|jgw|wld|ovr|qmd|qml|aux\.xml|shp\.xml)$/i;

/** The sentence about a map file of a format that is not read yet; undefined for every other file. */
export function unreadMapCode(path: string): UnreadMapCode | undefined {
  return (Object.keys(formats) as UnreadMapCode[]).find(code => formats[code].test(path));
}

/** Whether the file only completes a map file or a picture that lies beside it. */
export function isMapCompanion(path: string): boolean {
  return COMPANIONS.test(path);
}
