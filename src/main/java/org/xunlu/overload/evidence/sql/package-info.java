/** Keeps cases, photos and the chain of custody in the database. */
@NullMarked
package org.xunlu.overload.evidence.sql;

import org.jspecify.annotations.NullMarked;
