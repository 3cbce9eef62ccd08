package org.xunlu.network;

import java.util.Locale;
import java.util.regex.Pattern;

/** The administrative class of a road, in falling rank; the letter leads its route code. */
public enum RoadClass {
    /** 高速公路. */
    EXPRESSWAY(0, "G", 90),
    /** 国道. */
    NATIONAL(1, "G", 70),
    /** 省道. */
    PROVINCIAL(2, "S", 60),
    /** 县道. */
    COUNTY(3, "X", 50),
    /** 乡道. */
    TOWNSHIP(4, "Y", 40),
    /** 村道. */
    VILLAGE(5, "C", 30),
    /** 专用公路. */
    DEDICATED(6, "Z", 30),
    /** Streets of towns, which have no route code. */
    STREET(7, "", 30),
    /** Tracks, yards and what is not known. */
    OTHER(8, "", 20);

    private static final Pattern EXPRESSWAY_CODE = Pattern.compile("G(\\d{1,2}|\\d{4})|S\\d{1,2}");

    private final int rank;
    private final String letter;
    private final double kmPerHour;

    RoadClass(int rank, String letter, double kmPerHour) {
        this.rank = rank;
        this.letter = letter;
        this.kmPerHour = kmPerHour;
    }

    /** 0 for the highest class; the number pages know it by. */
    public int rank() {
        return rank;
    }

    /** What route codes of this class begin with; empty where they have none. */
    public String letter() {
        return letter;
    }

    /** The speed to reckon with where none is known. */
    public double defaultKmPerHour() {
        return kmPerHour;
    }

    /**
     * The class a route code speaks of: G311 is national, G30 and G1511 are expressways, S301 provincial.
     *
     * @return {@link #OTHER} where it speaks of none
     */
    public static RoadClass ofRouteCode(String routeCode) {
        String code = routeCode.strip().toUpperCase(Locale.ROOT);
        if (EXPRESSWAY_CODE.matcher(code).matches()) {
            return EXPRESSWAY;
        }
        if (code.length() < 2 || !Character.isDigit(code.charAt(1))) {
            return OTHER;
        }
        return switch (code.charAt(0)) {
            case 'G' -> NATIONAL;
            case 'S' -> PROVINCIAL;
            case 'X' -> COUNTY;
            case 'Y' -> TOWNSHIP;
            case 'C' -> VILLAGE;
            case 'Z' -> DEDICATED;
            default -> OTHER;
        };
    }
}
