/**
 * Mapbox vector tiles of the road network (github.com/mapbox/vector-tile-spec, version 2.1), made from the snapshot in
 * memory. Pure: a tile is a function of network and address.
 */
@NullMarked
package org.xunlu.ogc.tile;

import org.jspecify.annotations.NullMarked;
