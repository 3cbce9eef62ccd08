package org.xunlu.track;

import java.util.concurrent.atomic.AtomicLong;

/** What has come through the intake since the start. Thread-safe. */
public final class IntakeFigures {
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong setAside = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();

    void count(IntakeReceipt receipt) {
        stored.addAndGet(receipt.stored());
        duplicates.addAndGet(receipt.duplicates());
        setAside.addAndGet(
                receipt.setAside().values().stream().mapToInt(each -> each).sum());
    }

    void commit() {
        commits.incrementAndGet();
    }

    /** Fixes stored. */
    public long stored() {
        return stored.get();
    }

    /** Reports dropped because their key was stored. */
    public long duplicates() {
        return duplicates.get();
    }

    /** Reports counted for nothing, with a reason. */
    public long setAside() {
        return setAside.get();
    }

    /** Transactions; stored ÷ commits is the mean size of a group. */
    public long commits() {
        return commits.get();
    }
}
