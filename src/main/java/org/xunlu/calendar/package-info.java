/**
 * Days as law and custom count them: which are worked, and which day of the farmers' month it is.
 *
 * <p>Words: a {@link org.xunlu.calendar.WorkCalendar} is Monday to Friday, changed by {@link org.xunlu.calendar.Holiday}
 * rows (days off, and weekend days worked instead 调休) as the State Council announces them each autumn; a
 * {@link org.xunlu.calendar.LunarDay} is what road markets are held by (逢三、八).
 *
 * <p>Laws: rows are data, edited in the app; no year's holidays are in the program.
 */
@NullMarked
package org.xunlu.calendar;

import org.jspecify.annotations.NullMarked;
