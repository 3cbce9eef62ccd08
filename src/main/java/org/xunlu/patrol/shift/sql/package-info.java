/** The shift calendar in the database; the same SQL on H2GIS and PostGIS. */
@NullMarked
package org.xunlu.patrol.shift.sql;

import org.jspecify.annotations.NullMarked;
