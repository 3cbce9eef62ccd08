/**
 * The one door to storage: a pooled connection to H2GIS (embedded, the default) or PostGIS, its migrations, and the
 * codec for geometries and instants. Features keep their SQL in a {@code sql} package of their own and take a {@link
 * org.xunlu.database.Database}. The same SQL runs on both; what cannot is asked of {@link org.xunlu.database.Dialect}.
 */
@NullMarked
package org.xunlu.database;

import org.jspecify.annotations.NullMarked;
