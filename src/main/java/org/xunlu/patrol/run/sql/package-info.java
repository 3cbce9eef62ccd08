/** Plan runs in the database; the same SQL on H2GIS and PostGIS. */
@NullMarked
package org.xunlu.patrol.run.sql;

import org.jspecify.annotations.NullMarked;
