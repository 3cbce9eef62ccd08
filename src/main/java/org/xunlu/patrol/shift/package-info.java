/**
 * The shift calendar 排班: who drives which unit when, who is kept free, who works with another agency, who rests.
 *
 * <p>Words: a <em>shift</em> is a unit with its officers for some hours; <em>duty</em> 值班 drives what is planned,
 * <em>reserve</em> 机动 waits for what happens, <em>joint</em> 联合执法 goes out with police or a neighbouring county,
 * <em>rest</em> 休息 keeps a unit and its people out of every plan.
 *
 * <p>Laws: a unit and an officer have one shift at a time; whoever goes out has at least two officers on board whose
 * certificates are valid on that day (行政处罚法 第42条); what cannot be copied from one week to another is named.
 */
@NullMarked
package org.xunlu.patrol.shift;

import org.jspecify.annotations.NullMarked;
