/**
 * Reads freight places, counts and surveyed flows from files as offices send them, and the first rows of the rule tables.
 * Laws: a broken row is refused with its number and reason, the others are taken.
 */
@NullMarked
package org.xunlu.siting.importing;

import org.jspecify.annotations.NullMarked;
