package org.xunlu.network;

/**
 * A road as the register knows it.
 *
 * @param id its key
 * @param routeCode route code, e.g. G311 or X001341322; empty where it has none
 * @param name its name; empty where it has none
 * @param roadClass administrative class
 * @param squadron the squadron responsible for it; empty where none is
 * @param land how far its land reaches
 * @param version grows with every edit, for If-Match
 */
public record Road(
        RoadId id, String routeCode, String name, RoadClass roadClass, String squadron, RoadLand land, long version) {
    /** A road of whose land nothing is known but what its class lets expect. */
    public Road(RoadId id, String routeCode, String name, RoadClass roadClass, String squadron, long version) {
        this(id, routeCode, name, roadClass, squadron, RoadLand.estimated(roadClass), version);
    }

    /** How people call it: the route code, else the name, else its number. */
    public String label() {
        if (!routeCode.isEmpty()) {
            return routeCode;
        }
        return name.isEmpty() ? "#" + id.value() : name;
    }
}
