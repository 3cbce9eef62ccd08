/** Reads files of tables: CSV, XLSX, GeoJSON and shapefiles. */
@NullMarked
package org.xunlu.exchange.importing;

import org.jspecify.annotations.NullMarked;
