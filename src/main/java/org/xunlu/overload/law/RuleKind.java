package org.xunlu.overload.law;

/** What a row of law is about, which decides what its numbers mean. */
public enum RuleKind {
    /** Fine by kilograms over: from, to in kg (above from, up to to); least = hundredths of a yuan for each 1,000 kg. */
    MASS_FINE_BY_KG,
    /** Fine by rate: from, to in basis points (from inclusive); least = hundredths of a yuan for each 1,000 kg. */
    MASS_FINE_BY_RATE,
    /** Most that is fined in all: most, in hundredths of a yuan. */
    FINE_CAP,
    /** Greatest lawful size: height, width, length in mm. */
    SIZE_LIMIT,
    /** Fine for a size that keeps within height, width, length (none: any size): least to most, hundredths of a yuan. */
    SIZE_FINE,
    /** Penalty points by rate over the vehicle's mass: from, to in basis points (from inclusive); least = points. */
    POINTS,
    /** A number by name: least. */
    SETTING
}
