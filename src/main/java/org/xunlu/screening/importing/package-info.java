/**
 * Brings footprints in from files: buildings of OpenStreetMap extracts, GeoJSON, shapefiles. What can be repaired is
 * repaired and told, row by row; what cannot is refused with its reason; nothing disappears in silence.
 */
@NullMarked
package org.xunlu.screening.importing;

import org.jspecify.annotations.NullMarked;
