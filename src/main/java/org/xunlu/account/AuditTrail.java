package org.xunlu.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.paging.Page;

/**
 * What was done, by whom, when, from where, with what outcome: sign-ins, views of live positions, exports, edits, changes
 * of persons and roles. Thread-safe. Lines are added and never changed; nothing in the program removes one.
 */
public final class AuditTrail {
    private static final int BATCH = 1000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAILS = 2000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LOGIN = 40;

    private final AuditLog log;
    private final Clock clock;
    private final Supplier<String> address;
    private final RecentViews views = new RecentViews();

    /**
     * A trail kept in this log.
     *
     * @param address network address of the request being served on this thread, empty where there is none
     */
    public AuditTrail(AuditLog log, Clock clock, Supplier<String> address) {
        this.log = log;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Adds a line for something a person did or was refused.
     *
     * @param action dotted lower-case verb phrase, e.g. {@code live.view}, {@code export}, {@code patrol.publish}
     * @param subject the thing concerned, e.g. {@code patrol 12}
     * @param details free text; never a password or a token
     */
    public AuditEntry record(Caller caller, String action, String subject, Outcome outcome, String details) {
        return add(caller.personId(), caller.login(), action, subject, outcome, details);
    }

    /**
     * Adds a line for a look at something that is shown anew every few seconds, one for each hour that a person goes on
     * looking from one address.
     */
    public synchronized void recordView(Caller caller, String action, String subject, String details) {
        recordOnce(caller, action, subject, Outcome.DONE, details);
    }

    /** Adds a line for something a person asked for that is not for the person's roles; the same again within the hour adds none. */
    public synchronized void recordRefused(Caller caller, String subject) {
        recordOnce(caller, "access.refuse", subject, Outcome.REFUSED, "");
    }

    private void recordOnce(Caller caller, String action, String subject, Outcome outcome, String details) {
        RecentViews.View view = new RecentViews.View(caller.personId(), address.get(), action, subject);
        if (!views.isNew(view, clock.instant())) {
            return;
        }
        try {
            record(caller, action, subject, outcome, details);
        } catch (RuntimeException e) {
            views.forget(view);
            throw e;
        }
    }

    /** Adds a line where nobody is signed in: a failed sign-in, or the program's own work ({@code login} empty). */
    public AuditEntry recordUnknown(String login, String action, String subject, Outcome outcome, String details) {
        return add(null, login, action, subject, outcome, details);
    }

    // one at a time: each line needs the hash of the one before
    private synchronized AuditEntry add(
            @Nullable Long personId, String login, String action, String subject, Outcome outcome, String details) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return log.append(last -> new AuditEntry(
                        last.map(AuditEntry::seq).orElse(0L) + 1,
                        now,
                        personId,
                        cut(login, LONGEST_LOGIN),
                        cut(address.get(), LONGEST_NAME),
                        cut(action, LONGEST_NAME),
                        cut(subject, LONGEST_SUBJECT),
                        outcome,
                        cut(details, LONGEST_DETAILS),
                        last.map(AuditEntry::hash).orElse(AuditEntry.START),
                        "")
                .sealed());
    }

    /** Lines newest first; the cursor is the number of the last line of a page. */
    public Page<AuditEntry> list(@Nullable Long before, int limit, AuditLog.Filter filter) {
        List<AuditEntry> rows = log.listBack(before == null ? Long.MAX_VALUE : before, limit + 1, filter);
        return Page.cut(rows, limit, entry -> Long.toString(entry.seq()));
    }

    /**
     * Walks the whole chain.
     *
     * @return how many lines were read, the last hash (note it outside the system: with it, cutting lines off the end
     *     shows too), and the first broken line if any
     */
    public Verdict verify() {
        long seq = 0;
        String hash = AuditEntry.START;
        while (true) {
            List<AuditEntry> batch = log.listFrom(seq, BATCH);
            for (AuditEntry entry : batch) {
                if (entry.seq() != seq + 1) {
                    return new Verdict(seq, hash, new Break(seq + 1, Fault.MISSING));
                }
                if (!entry.formerHash().equals(hash)) {
                    return new Verdict(seq, hash, new Break(entry.seq(), Fault.CHAIN));
                }
                if (!entry.isWhole()) {
                    return new Verdict(seq, hash, new Break(entry.seq(), Fault.CONTENT));
                }
                seq = entry.seq();
                hash = entry.hash();
            }
            if (batch.size() < BATCH) {
                return new Verdict(seq, hash, null);
            }
        }
    }

    /**
     * What walking the chain found.
     *
     * @param lines whole lines from the start
     * @param lastHash hash of the last whole line
     * @param firstBreak the first line that is not as it was written, or null
     */
    public record Verdict(
            long lines, String lastHash, @Nullable Break firstBreak) {
        /** The first broken line, if any. */
        public Optional<Break> findBreak() {
            return Optional.ofNullable(firstBreak);
        }
    }

    /** Where the chain breaks, and how. */
    public record Break(long seq, Fault fault) {}

    /** How a chain can break. */
    public enum Fault {
        /** The line is not there. */
        MISSING,
        /** The line does not continue the one before. */
        CHAIN,
        /** The line's content is not what was hashed. */
        CONTENT
    }

    private static String cut(String text, int longest) {
        String plain = text.replace('\0', ' ');
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
