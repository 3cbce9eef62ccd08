/** Writes registers as files: CSV, XLSX, GeoJSON and shapefiles. */
@NullMarked
package org.xunlu.exchange.exporting;

import org.jspecify.annotations.NullMarked;
