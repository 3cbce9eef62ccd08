/**
 * What the brigade did in a period, in figures.
 *
 * <p>Words: a <em>dispatch</em> is a patrol that actually departed in the period; an <em>officer-dispatch</em> is one
 * officer on board of one dispatch.
 *
 * <p>Laws: a period is [from, to); each figure is counted by the database over all rows, never over a page of them; each
 * has one counting rule (domain: 统计口径), written beside it where it is shown. Only what is confirmed counts: no cancelled
 * patrol, no dismissed finding, no contested weighing.
 */
@NullMarked
package org.xunlu.report;

import org.jspecify.annotations.NullMarked;
