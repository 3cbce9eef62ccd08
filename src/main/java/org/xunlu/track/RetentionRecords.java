package org.xunlu.track;

import java.util.List;

/** Rules of retention and what was done by them, as they are kept. */
public interface RetentionRecords {
    /** All rules, the latest first. */
    List<RetentionRule> listRules();

    /** Adds a rule. */
    RetentionRule add(RetentionRule rule);

    /** Notes a run. */
    void note(RetentionRun run);

    /** The latest runs that removed something, the latest first. */
    List<RetentionRun> listRuns(int most);
}
