package org.xunlu.network.importing;

import java.util.Locale;

/** Why a feature was left out, or what was doubtful in one that was taken. */
public enum Doubt {
    /** No geometry. */
    EMPTY_GEOMETRY(true),
    /** A point or an area, where roads are lines. */
    NOT_A_LINE(true),
    /** Fewer than two vertices. */
    TOO_FEW_POINTS(true),
    /** A coordinate that is no number. */
    NOT_FINITE(true),
    /** A coordinate that is not on the earth. */
    OUT_OF_RANGE(true),
    /** All vertices in one place, or loops of no length. */
    ZERO_LENGTH(true),
    /** The same line with the same nodes came before. */
    DUPLICATE(true),
    /** A way for feet, cycles, trains, or not built. */
    NOT_FOR_VEHICLES(true),
    /** Closed to motor vehicles. */
    CLOSED(true),
    /** A kind of way this program does not know. */
    UNKNOWN_CLASS(true),
    /** The file names a node and does not hold it. */
    MISSING_NODES(true),
    /** A record that cannot be read. */
    BAD_RECORD(true),
    /** Taken as class OTHER, as the file says nothing of its class. */
    CLASS_MISSING(false),
    /** Taken without the value, as it is no sensible number. */
    BAD_NUMBER(false),
    /** Taken, with stakes that do not fit the line's length. */
    STAKES_DO_NOT_FIT(false),
    /** Taken without the vertices the file names and does not hold (roads cut at an extract's edge). */
    NODES_CUT_OFF(false),
    /** Taken without one of its parts. */
    PART_LEFT_OUT(false),
    /** Taken beside a stored road that it meets between two nodes, and not joined to it there. */
    NOT_JOINED(false),
    /** Node keys of the file that stand in places far apart; junctions were found by coordinates instead. */
    NODE_KEYS_UNUSABLE(false);

    private final boolean refuses;

    Doubt(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether a feature with this doubt is left out. */
    public boolean refuses() {
        return refuses;
    }

    /** The end of its message key, e.g. {@code import.doubt.zero_length}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
