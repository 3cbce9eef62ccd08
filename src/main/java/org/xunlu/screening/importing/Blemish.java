package org.xunlu.screening.importing;

import java.util.Locale;

/** What was wrong with a row. */
public enum Blemish {
    /** A ring whose last place is not its first: closed. */
    UNCLOSED(false),
    /** A ring that touches or crosses itself: cut into valid parts. */
    SELF_TOUCHING(false),
    /** A row whose key came before: told apart by its number. */
    KEY_TWICE(false),
    /** A height that is no number: left out. */
    BAD_HEIGHT(false),
    /** A use this program does not know: taken as what the file was said to hold. */
    UNKNOWN_USE(false),
    /** A shapefile whose table is not there: shapes without names, heights and uses. */
    NO_TABLE(false),
    /** No geometry, or not of areas and points. */
    EMPTY(true),
    /** A coordinate that is no number. */
    NOT_FINITE(true),
    /** A coordinate that is not on the earth. */
    OUT_OF_RANGE(true),
    /** Latitude and longitude exchanged. */
    SWAPPED(true),
    /** Projected metres where degrees are meant: the file names no reference system. */
    METRES(true),
    /** Fewer than three corners, or no area. */
    NO_AREA(true),
    /** More corners, parts or crossings of itself than an outline has. */
    TOO_MANY_CORNERS(true),
    /** Too far from the county to be measured in its zone. */
    FAR_AWAY(true);

    private final boolean refuses;

    Blemish(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether such a row is left out. */
    public boolean refuses() {
        return refuses;
    }

    /** The end of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
