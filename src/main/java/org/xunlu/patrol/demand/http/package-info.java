/** Demand over HTTP: a day of it against the units on duty, and its rows. */
@NullMarked
package org.xunlu.patrol.demand.http;

import org.jspecify.annotations.NullMarked;
