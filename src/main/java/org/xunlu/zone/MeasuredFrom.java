package org.xunlu.zone;

/** Where a rule's distance begins. */
public enum MeasuredFrom {
    /** The outer edge of the road land 公路用地外缘. */
    LAND_EDGE,
    /** The outer edge of the building control zone. */
    ZONE_EDGE,
    /** The outer edge of the ditch: the land less what it has beyond the ditch. */
    DITCH_EDGE,
    /** The edge of the carriageway. */
    CARRIAGEWAY,
    /** The structure itself. */
    STRUCTURE,
    /** Along the road, as sight distances are. */
    ALONG_ROAD
}
