/** Patrols and the duty roster in the database; the same SQL on H2GIS and PostGIS. */
@NullMarked
package org.xunlu.patrol.sql;

import org.jspecify.annotations.NullMarked;
