package org.xunlu.track.terminal;

/**
 * What became of a wish to register.
 *
 * @param result whether it was granted
 * @param code what the terminal has to show from now on; empty where it was not
 */
public record Registration(Result result, String code) {
    /** Whether it was granted. */
    public enum Result {
        DONE,
        /** Nobody has entered this number, or it is switched off. */
        UNKNOWN,
        /** Another box has registered with this number. */
        TAKEN
    }

    @Override
    public String toString() {
        return "Registration[" + result + "]";
    }
}
