/** Counts offenders in stops and cases, and keeps what is registered of them. */
@NullMarked
package org.xunlu.overload.offender.sql;

import org.jspecify.annotations.NullMarked;
