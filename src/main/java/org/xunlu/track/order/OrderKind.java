package org.xunlu.track.order;

import java.time.Duration;

/** What a terminal is told. */
public enum OrderKind {
    /** 0x8300: a text for the crew. */
    TEXT(Duration.ofHours(12)),
    /** 0x8600, 0x8602 or 0x8604: an area to watch. */
    AREA(Duration.ofDays(30)),
    /** 0x8601, 0x8603 or 0x8605: to forget an area. */
    FORGET_AREA(Duration.ofDays(30)),
    /** 0x8606: a route to watch. */
    ROUTE(Duration.ofDays(2)),
    /** 0x8607: to forget a route. */
    FORGET_ROUTE(Duration.ofDays(30)),
    /** 0x8201: to say where it is. */
    POSITION(Duration.ofMinutes(10)),
    /** 0x8202: to report so often for a while. */
    TRACKING(Duration.ofMinutes(30));

    private final Duration patience;

    OrderKind(Duration patience) {
        this.patience = patience;
    }

    /** How long it is worth to be sent. */
    public Duration patience() {
        return patience;
    }
}
