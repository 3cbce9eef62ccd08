/**
 * Layers for other systems: exports as GeoJSON or CSV, vector tiles of the road network. A feature offers its rows by
 * giving an {@link org.xunlu.ogc.ExportLayer}; roads and places are offered here. Words: a <em>layer</em> is a list of
 * rows with the same columns, each with a geometry (WGS84, longitude first) or none.
 */
@NullMarked
package org.xunlu.ogc;

import org.jspecify.annotations.NullMarked;
