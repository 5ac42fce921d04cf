export const problems = {
  'mirror.disk': 'The display cannot write to its disk. Tell IT support.',
  'mirror.disk-full':
    'The disk of the display is full. New material will appear when IT support has freed space.',
  'mirror.empty': 'The shared folder is empty. The earlier material is shown until there are files again.',
  'mirror.empty-file': 'The file {file} is empty. Copy it again.',
  'mirror.encoding': 'The letters in {file} cannot be read. Save the file with the encoding UTF-8.',
  'mirror.half-gone':
    'More than half of the files are missing from the shared folder. The earlier material is shown until they are back.',
  'mirror.json': 'The file {file} is not sound JSON. Save it again from the program that made it.',
  'mirror.link': '{file} is a shortcut or a link and is not shown. Copy the file itself in its place.',
  'mirror.not-a-file': '{file} is not an ordinary file. Remove it from the shared folder.',
  'mirror.not-understood':
    'The folder could not be processed because of a fault in the program. Tell IT support.',
  'mirror.same-name':
    '{file} and {kept} are the same name, and only {kept} is shown. Rename or remove the other one.',
  'mirror.slow': 'The shared folder answers very slowly. The earlier material is shown.',
  'mirror.too-deep': 'The folder {file} lies inside too many folders. Move it higher up.',
  'mirror.unfinished': 'The file {file} is still being copied or was cut short. Copy it again.',
  'mirror.unplaced':
    '{file} does not belong to any folder that is shown. Move it to the right folder or remove it.',
  'mirror.unreachable': 'The shared folder cannot be reached. The earlier material is shown.',
  'mirror.unreadable':
    '{file} cannot be read. Close it in other programs and check that the kiosk may read it.',
  'mirror.wrong-format':
    'The file {file} is not in the format that its name says. Save it again in the right format.',
  'mirror.yaml':
    'There is a typing error in {file} on line {line}. Check indentation, colons and quotation marks.',
  'storage.damaged':
    'The database of the device was damaged. It has been set aside and a new one begun. Tell IT support.',
  'storage.restored':
    'The database of the device was damaged. It has been set aside and the latest backup put in its place. What happened after the backup is missing. Tell IT support.',
  'catalogue.axes-swapped':
    'Latitude stands before longitude in the file. The map is shown the right way round.',
  'catalogue.bad-calendar-path':
    '“{field}” takes the path of the calendar, such as /rakval/raija/. IT gives the address of the server.',
  'catalogue.bad-clock': '“{value}” in “{field}” is not a time of day. Write for example 15.00.',
  'catalogue.bad-coordinates': 'The coordinates of feature {number} are not all numbers.',
  'catalogue.bad-date': '“{value}” in “{field}” is not a date. Write for example 10.12.2026.',
  'catalogue.bad-five-minutes': 'The minutes of “{field}” must be divisible by five. “{value}” will not do.',
  'catalogue.bad-hours':
    'The opening hours “{value}” in “{field}” cannot be understood. Write for example 8.30–16.00.',
  'catalogue.bad-letter':
    'The value “{value}” of “{field}” is no letter for queue numbers. Write one letter, A to Ö.',
  'catalogue.bad-number-band': 'In “{field}” the first number must be smaller than the last.',
  'catalogue.bad-period': 'In “{field}” the display ends before it starts.',
  'catalogue.bad-property':
    'The property identifier “{value}” in “{field}” is wrong. Write for example 153-12-1099-3.',
  'catalogue.bad-time-zone': 'There is no time zone “{value}”. In Finland it is Europe/Helsinki.',
  'catalogue.bad-traffic-light': 'In “{field}” the limit of yellow must be smaller than that of red.',
  'catalogue.bad-value':
    'The value “{value}” of “{field}” will not do. See the planner’s guide for an example.',
  'catalogue.bad-yaml':
    'Line {line} of the file is not written correctly. Check indentation, colons and quotation marks.',
  'catalogue.coordinates-disagree':
    'The coordinates are not in the system that the file or the yaml file states ({system}).',
  'catalogue.coordinates-unclear':
    'The coordinate system cannot be told from the numbers. Write for example koordinaatisto: 3883 in the yaml file.',
  'catalogue.booking-unknown-matter':
    'There is no matter “{matter}” in the queue for the booking matter “{name}”, so whoever booked gets no queue number. Check the id.',
  'catalogue.crossing-ring':
    'The boundary of an area crosses or touches itself (feature {numbers}). The area is shown, but check its boundary.',
  'catalogue.curved-geometry':
    'Feature {number} has curves ({type}). Export the data again with curves turned into straight segments.',
  'catalogue.empty-field': '“{field}” is empty.',
  'catalogue.empty-list': 'The list “{field}” is empty. Write at least one entry.',
  'catalogue.encoding': 'The file is not in UTF-8. Save it again as UTF-8.',
  'catalogue.expert-unknown-matter':
    'The matter “{matter}” of the expert “{name}” is not in the list of matters. Check the id.',
  'catalogue.file-missing': 'The file “{name}” is not in the folder.',
  'catalogue.lot-without-shape':
    'No boundary was found for plot {id} in the map file. The plot is shown without a map.',
  'catalogue.map-not-read': 'The file {file} cannot be shown on the map yet. Save the data as GeoJSON.',
  'catalogue.matter-nowhere':
    'The matter “{name}” is served at no counter, so its queue numbers would never be called. Add it to a counter.',
  'catalogue.matter-unknown-service':
    'The service “{service}” of the matter “{name}” is not in the list of services.',
  'catalogue.matter-without-expert': 'No expert takes the matter “{name}”, so no time can be booked for it.',
  'catalogue.missing-field': '“{field}” is missing.',
  'catalogue.no-document': 'The file cannot be shown as a document. Save it as PDF.',
  'catalogue.no-features': 'The map file has no features.',
  'catalogue.no-map': 'The plan has no map file (GeoJSON). The plan is shown without a map.',
  'catalogue.no-municipality':
    'The municipality boundary in the folder kartta has not been read yet, so the plan’s place could not be checked.',
  'catalogue.no-picture': 'The file is not a picture. Use PNG, JPEG, WebP or SVG.',
  'catalogue.no-pmtiles': 'The base map must be a PMTiles file. A plain map is shown instead.',
  'catalogue.no-yaml': 'The file {name} is missing from the folder.',
  'catalogue.not-geojson': 'The file is not GeoJSON, or it is cut short.',
  'catalogue.not-list': '“{field}” must be a list.',
  'catalogue.not-number': '“{value}” in “{field}” is not a number. Write the number alone, without a unit.',
  'catalogue.not-yes-no': '“{field}” must be kyllä (yes) or ei (no), not “{value}”.',
  'catalogue.open-ring': 'The area of feature {number} is not closed.',
  'catalogue.order-file':
    'No paper of tilaukset.yaml has a file of this name, so it is not put into orders. Check the name of the file.',
  'catalogue.order-folder':
    'The folder must be named by a property identifier, for example 153-12-1099-3. The file is not put into orders.',
  'catalogue.order-unknown-form': 'There is no form “{form}” that should go with orders. Check its id.',
  'catalogue.order-unknown-matter':
    'There is no matter “{matter}” in the queue for fetching orders. Check its id.',
  'catalogue.other-json':
    'The file {file} is not GeoJSON and cannot be shown on the map. Save the data as GeoJSON.',
  'catalogue.outside-municipality':
    'The plan’s area is {km} km from the municipality: the coordinate system is probably wrong.',
  'catalogue.packed-file':
    'The file {file} is packed, and Aula does not unpack it. Unpack it and save map data as GeoJSON, documents as PDF.',
  'catalogue.position-unclear':
    'The place of “{name}” could not be found on the map. Check the coordinates and their system.',
  'catalogue.private-name':
    'The file’s name suggests people’s own opinions, which may hold names. It is not shown unless it is given a role in the list of documents.',
  'catalogue.raster-not-read':
    'The map picture {file} cannot be shown yet. Save it as PDF, and it will be shown as a document.',
  'catalogue.repeated-id': 'The id “{id}” is used twice. Only the first is shown.',
  'catalogue.repeated-plan':
    'The plan id {id} is already used in the folder {other}. Only one of the two can be shown.',
  'catalogue.rule-without-length':
    'The line “{rule}” of the schedule begins and ends at the same time ({clock}) and is left out. Mend the times, or leave them out if the line holds all day.',
  'catalogue.shapes-without-property': '{count} features of the map file have no property identifier.',
  'catalogue.shared-calendar':
    'The experts “{name}” and “{other}” have the same calendar. What is booked of one then takes the time of both.',
  'catalogue.short-line': 'The line of feature {number} has only one point.',
  'catalogue.short-period':
    'The display lasts {days} days; the rules ask for at least {least}. Check the dates.',
  'catalogue.too-big': 'The value “{value}” of “{field}” is too big (at most {most}).',
  'catalogue.too-many-features': 'The map file has too many features (at most {most}).',
  'catalogue.too-many-vertices': 'The map file has too many vertices (at most {most}).',
  'catalogue.too-small': 'The value “{value}” of “{field}” is too small.',
  'catalogue.two-bands':
    'The matters “{name}” and “{other}” have the same letter {prefix} but different numbers. Both use the numbers {first}–{last}. Give one of them another letter or the same numbers.',
  'catalogue.unknown-choice': 'The value “{value}” of “{field}” is unknown. Choose one of: {choices}.',
  'catalogue.unknown-geometry': 'The geometry type {type} of feature {number} is not supported.',
  'catalogue.unknown-group': 'The group “{group}” of the form “{id}” is not in the list of groups.',
  'catalogue.unknown-item': 'Aula does not know this folder. Its content is not shown.',
  'catalogue.unknown-key': 'The key “{key}” is unknown ({where}). Check the spelling.',
  'catalogue.unknown-matter':
    'The matter “{matter}” of the counter “{counter}” is not in the list of matters. Check the id.',
  'catalogue.unknown-screen':
    'The screen “{screen}” in the line “{rule}” of the schedule is not in the list of screens. Check the id.',
  'catalogue.unknown-system':
    'The coordinate system {system} is not supported. Use ETRS-GK or ETRS-TM35FIN coordinates.',
  'catalogue.unreadable': 'The content could not be read on this machine. The log tells more.',
  'catalogue.unused-file': 'The file {file} is not shown. If it belongs to the documents, save it as PDF.',
} as const;
