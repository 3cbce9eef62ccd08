/** Roads, stakes, places and areas in tables; the same SQL on H2GIS and PostGIS. */
@NullMarked
package org.xunlu.network.sql;

import org.jspecify.annotations.NullMarked;
