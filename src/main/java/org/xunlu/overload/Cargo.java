package org.xunlu.overload;

/**
 * What a truck carries 货物.
 *
 * @param kind code of its {@link CargoKind}, {@link #NOBODY_TOLD} where nobody told or the words are not known
 * @param told as it was told, may be empty
 */
public record Cargo(String kind, String told) {
    /** The code of what nobody told. */
    public static final String NOBODY_TOLD = "UNKNOWN";

    /** Nothing is known. */
    public static final Cargo UNKNOWN = new Cargo(NOBODY_TOLD, "");

    /** Most letters of what is told. */
    public static final int LONGEST = 40;
}
