package org.xunlu.siting;

/**
 * Trucks that go from one node to another.
 *
 * @param id name of the flow, unique in its scenario
 * @param origin name of a node, see {@link LinkNetwork#nodeName}
 * @param destination name of a node
 * @param trucks trucks in the study's period, e.g. a day; what is not above 0 takes no part
 * @param overloaded those of them that are over the limit
 */
public record Flow(String id, String origin, String destination, double trucks, double overloaded) {
    /** Refuses what is no number. */
    public Flow {
        if (!Double.isFinite(trucks) || !Double.isFinite(overloaded)) {
            throw new IllegalArgumentException(
                    "flow " + id + " is " + trucks + " trucks, " + overloaded + " overloaded");
        }
    }

    /** A flow of which only the number of trucks is known. */
    public static Flow of(String id, String origin, String destination, double trucks) {
        return new Flow(id, origin, destination, trucks, 0);
    }
}
