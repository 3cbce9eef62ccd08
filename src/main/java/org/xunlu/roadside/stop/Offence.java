package org.xunlu.roadside.stop;

/** What a stopped vehicle may have done; the articles are dated rows, see {@link org.xunlu.article.Article}. */
public enum Offence {
    /** 超限. */
    OVER_LIMIT,
    /** 指使、强令超限. */
    ORDERED_OVER_LIMIT,
    /** 拒检冲卡、短途驳载. */
    RAMMED_STATION,
    /** 引路绕行. */
    LED_AROUND,
    /** 扬撒脱落. */
    SPILLAGE,
    /** 改型. */
    MODIFIED,
    /** 无证. */
    NO_PERMIT,
    /** 违规经营客运、出租. */
    ILLEGAL_COACH,
    /** 非法营运黑车. */
    ILLEGAL_TAXI
}
