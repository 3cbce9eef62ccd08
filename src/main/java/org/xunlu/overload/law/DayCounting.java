package org.xunlu.overload.law;

/** How the days of a term are counted. */
public enum DayCounting {
    /** Every day; where the last one is not worked, the next that is. */
    CALENDAR,
    /** Working days alone, as 行政处罚法 (2021) Art. 85 says of its terms of two, three, five and seven days. */
    WORKING
}
