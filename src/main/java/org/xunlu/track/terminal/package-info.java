/**
 * Vehicle terminals as devices: who may register, by which code it is known again.
 *
 * <p>Words: a <em>terminal</em> is a device built into a vehicle that speaks JT/T 808; its <em>number</em> is its phone
 * number without zeros in front, and the device's name on the wire; its <em>code</em> is what it was given when it
 * registered, and shows at each connection.
 *
 * <p>Laws: only a number an administrator has entered is let in. A code is stored as a hash and really compared. Whoever
 * knows a number cannot take the place of the terminal that registered by it: another terminal is let in only after the
 * administrator has given the device a new secret.
 */
@NullMarked
package org.xunlu.track.terminal;

import org.jspecify.annotations.NullMarked;
