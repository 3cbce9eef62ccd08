package org.xunlu.finding.document;

/** Kinds of documents, as brigades name them. */
public enum DocumentKind {
    /** 公路安全隐患告知函. */
    HAZARD_NOTICE,
    /** 责令改正通知书. */
    ORDER_TO_CORRECT,
    /** 检查记录, with a locator map. */
    INSPECTION_RECORD
}
