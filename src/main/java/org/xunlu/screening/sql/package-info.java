/** Footprints and suspicions in the database. */
@NullMarked
package org.xunlu.screening.sql;

import org.jspecify.annotations.NullMarked;
