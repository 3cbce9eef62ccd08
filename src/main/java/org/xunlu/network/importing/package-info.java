/**
 * Brings a county's real roads in: OpenStreetMap extracts, GeoJSON, shapefiles of road registers.
 *
 * <p>The way of a feature: a {@link org.xunlu.network.importing.RoadSource} hands over {@link
 * org.xunlu.network.importing.RawFeature}s as the file has them; {@link org.xunlu.network.importing.Positions} turn their
 * coordinates into WGS84, longitude first; a {@link org.xunlu.network.importing.RoadReading} reads what the attributes
 * say into {@link org.xunlu.network.importing.RoadTraits}; {@link org.xunlu.network.importing.Topology} cuts the lines at
 * junctions; {@link org.xunlu.network.importing.RoadGroups} gathers segments into roads.
 *
 * <p>Laws: dirty features are counted with their reason and never stop the import; what is wrong with the file as a whole
 * is refused with the way out. Nothing is stored before everything is read, and then all of it in one transaction, so a
 * failed or cancelled import leaves the roads as they were. Every count of the {@link
 * org.xunlu.network.importing.ImportReport} adds up: read = taken + refused.
 */
@NullMarked
package org.xunlu.network.importing;

import org.jspecify.annotations.NullMarked;
