/** Alarms over HTTP. */
@NullMarked
package org.xunlu.alarm.http;

import org.jspecify.annotations.NullMarked;
