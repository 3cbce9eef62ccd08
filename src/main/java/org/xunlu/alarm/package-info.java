/**
 * Cries for help and warnings from the road: who raised them, where, and who has taken care of them.
 *
 * <p>Words: a <em>call</em> is what was heard from a terminal, a phone or the officer's page; an <em>alarm</em> is a call
 * that is stored; it is <em>open</em> until a dispatcher <em>acknowledges</em> it.
 *
 * <p>Laws: an alarm is stored before it is answered or shown, and told to every open map. What is sent twice is one alarm.
 * It is acknowledged once, by a person with a name, and never removed.
 */
@NullMarked
package org.xunlu.alarm;

import org.jspecify.annotations.NullMarked;
