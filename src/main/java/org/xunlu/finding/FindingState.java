package org.xunlu.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a finding is: found; told on the spot or ordered by a deadline to be put right; revisited; closed with proof, or
 * filed as a case that is investigated, decided and executed; dismissed, or handed to another authority.
 */
public sealed interface FindingState {
    /** Its name. */
    Name name();

    /** When it came into this state; null while only found. */
    default @Nullable Instant since() {
        return null;
    }

    /** The last day for what comes next; null where nothing is due. */
    default @Nullable LocalDate deadline() {
        return null;
    }

    /** Whether nothing more is to be done. */
    default boolean ended() {
        return name().ended();
    }

    /** Seen and recorded. */
    record Found() implements FindingState {
        @Override
        public Name name() {
            return Name.FOUND;
        }
    }

    /**
     * 当场责令改正: told on the spot to put it right at once.
     *
     * @param deadline last day by which somebody looks again
     */
    record OnSite(LocalDate deadline, Instant since) implements FindingState {
        @Override
        public Name name() {
            return Name.ON_SITE;
        }
    }

    /**
     * 责令限期改正: the person responsible was told to put it right.
     *
     * @param deadline last day for it
     * @param orderedAt when
     */
    record Ordered(LocalDate deadline, Instant orderedAt) implements FindingState {
        @Override
        public Name name() {
            return Name.ORDERED;
        }

        @Override
        public Instant since() {
            return orderedAt;
        }
    }

    /**
     * 复查: somebody looked again.
     *
     * @param corrected whether it was put right
     * @param deadline by when it is to be closed, or filed
     */
    record Revisited(boolean corrected, LocalDate deadline, Instant since) implements FindingState {
        @Override
        public Name name() {
            return corrected ? Name.CORRECTED : Name.UNCORRECTED;
        }
    }

    /**
     * 立案 and after: a case with a file.
     *
     * @param name the stage, FILED to EXECUTED
     * @param deadline last day for the next step
     */
    record InCase(Name name, @Nullable LocalDate deadline, Instant since) implements FindingState {
        /** Refuses a name that is no stage of a case. */
        public InCase {
            if (!name.inCase()) {
                throw new IllegalArgumentException("no stage of a case: " + name);
            }
        }
    }

    /**
     * Put right.
     *
     * @param closedAt when
     * @param verified whether a photo taken afterwards proves it; only such closures count in the report
     */
    record Closed(Instant closedAt, boolean verified) implements FindingState {
        @Override
        public Name name() {
            return Name.CLOSED;
        }

        @Override
        public Instant since() {
            return closedAt;
        }
    }

    /** No violation, or recorded twice. */
    record Dismissed(Instant dismissedAt) implements FindingState {
        @Override
        public Name name() {
            return Name.DISMISSED;
        }

        @Override
        public Instant since() {
            return dismissedAt;
        }
    }

    /** 移送: handed to the authority in whose charge it is. */
    record Transferred(Instant since) implements FindingState {
        @Override
        public Name name() {
            return Name.TRANSFERRED;
        }
    }

    /** The names by which states are stored, filtered and told, in the order of the work. */
    enum Name {
        FOUND,
        ON_SITE,
        ORDERED,
        /** Revisited, put right. */
        CORRECTED,
        /** Revisited, not put right. */
        UNCORRECTED,
        /** 立案. */
        FILED,
        /** 调查取证. */
        INVESTIGATED,
        /** 处罚告知. */
        NOTIFIED,
        /** 听证. */
        HEARD,
        /** 处罚决定. */
        DECIDED,
        /** 送达. */
        SERVED,
        /** 执行. */
        EXECUTED,
        CLOSED,
        DISMISSED,
        TRANSFERRED;

        /** Those in which something is still to be done. */
        public static final List<Name> OPEN =
                Arrays.stream(values()).filter(name -> !name.ended()).toList();

        /** The name in lower case, as message keys have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more is to be done. */
        public boolean ended() {
            return this == CLOSED || this == DISMISSED || this == TRANSFERRED;
        }

        /** Whether it is a stage of a filed case. */
        public boolean inCase() {
            return switch (this) {
                case FILED, INVESTIGATED, NOTIFIED, HEARD, DECIDED, SERVED, EXECUTED -> true;
                default -> false;
            };
        }
    }
}
