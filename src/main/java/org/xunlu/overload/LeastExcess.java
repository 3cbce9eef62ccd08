package org.xunlu.overload;

/** From which excess on a pass counts as over the limit in a question. */
public enum LeastExcess {
    /** Any kilogram above the limit. */
    ANY,
    /** 10 % and more: the published rate leaves the band below out. */
    TEN_PERCENT,
    TWENTY_PERCENT,
    FIFTY_PERCENT,
    /** 严重超限: double the limit and more, or 100 t and more. */
    SEVERE,
    /** 百吨王. */
    HUNDRED_TONNE
}
