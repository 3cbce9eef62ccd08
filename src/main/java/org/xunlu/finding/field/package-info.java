/**
 * Work on the spot: what lies open around an officer, where they stood when they recorded it, and later looks at it.
 *
 * <p>A {@link org.xunlu.finding.field.Standpoint} is where the receiver said the officer was; the finding itself may lie
 * elsewhere, for the officer may have put it right on the map. A {@link org.xunlu.finding.field.Visit} is kept once under the
 * key its sender gave it, however often a phone in a dead spot sends it.
 */
@NullMarked
package org.xunlu.finding.field;

import org.jspecify.annotations.NullMarked;
