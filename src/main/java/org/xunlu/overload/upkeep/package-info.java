/**
 * How well the weighing places work: lanes, maintenance contracts, repair tickets, and the rates a county is judged by.
 *
 * <p>Words: a point is <em>online</em> on a day with at least one truck record; the <em>online rate</em> 在线率 is its
 * online days by calendar days; the <em>equipment availability</em> 完好率 is the share of points that are neither under
 * repair, nor without data, nor below the least days and trucks. MTTR is the mean time from report to repair.
 *
 * <p>Laws: days are those of Asia/Shanghai; thresholds are dated rows with their source, never constants.
 */
@NullMarked
package org.xunlu.overload.upkeep;

import org.jspecify.annotations.NullMarked;
