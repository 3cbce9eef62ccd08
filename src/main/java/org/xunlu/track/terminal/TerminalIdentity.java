package org.xunlu.track.terminal;

/**
 * What a terminal says of itself when it registers.
 *
 * @param terminalId number its maker gave it
 * @param maker who made it
 * @param model its model
 * @param plate plate of the vehicle, or its VIN
 * @param plateColor JT/T 697.7; 0 where the plate is the VIN
 */
public record TerminalIdentity(String terminalId, String maker, String model, String plate, int plateColor) {
    private static final int LONGEST = 100;

    public TerminalIdentity {
        terminalId = printable(terminalId);
        maker = printable(maker);
        model = printable(model);
        plate = printable(plate);
    }

    /** Whether this is the same box, whatever vehicle it is in now. */
    boolean isSameBox(TerminalIdentity other) {
        return terminalId.equals(other.terminalId) && maker.equals(other.maker);
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\uFFFD]", "").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
