package org.xunlu.rule;

/** A row of rules that people edit. */
public interface EditedRule {
    /** Key; 0 before it is stored. */
    long id();

    /** Grows by one with every edit. */
    long version();

    /** The row in words, as its edits are kept. */
    String words();
}
