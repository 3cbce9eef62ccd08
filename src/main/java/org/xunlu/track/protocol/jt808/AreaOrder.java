package org.xunlu.track.protocol.jt808;

import java.util.List;

/** What areas and routes a terminal watches. */
public sealed interface AreaOrder extends Downlink {
    /** What becomes of the areas a terminal has. */
    enum Mode {
        REPLACE(0),
        ADD(1),
        CHANGE(2);

        private final int code;

        Mode(int code) {
            this.code = code;
        }

        /** As it stands in a message. */
        public int code() {
            return code;
        }
    }

    /** Kinds of areas; each is set and deleted by messages of its own. */
    enum Kind {
        CIRCLES(0x8601),
        RECTANGLES(0x8603),
        POLYGONS(0x8605),
        ROUTES(0x8607);

        private final int deletion;

        Kind(int deletion) {
            this.deletion = deletion;
        }
    }

    /** 0x8600 or 0x8602: areas of one kind, circles or rectangles, at most 255. */
    record SetAreas(Mode mode, Kind kind, List<Area> areas) implements AreaOrder {
        public SetAreas {
            areas = List.copyOf(areas);
            Class<? extends Area.Shape> shape =
                    switch (kind) {
                        case CIRCLES -> Area.Circle.class;
                        case RECTANGLES -> Area.Rectangle.class;
                        default -> throw new IllegalArgumentException(kind + " are set one by one");
                    };
            if (areas.size() > 255 || !areas.stream().allMatch(each -> shape.isInstance(each.shape()))) {
                throw new IllegalArgumentException("not up to 255 " + kind);
            }
        }

        @Override
        public int id() {
            return kind == Kind.CIRCLES ? 0x8600 : 0x8602;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u8(mode.code()).u8(areas.size());
            areas.forEach(area -> area.write(to, edition));
        }
    }

    /** 0x8604: a polygon. */
    record SetPolygon(Area area) implements AreaOrder {
        public SetPolygon {
            if (!(area.shape() instanceof Area.Polygon)) {
                throw new IllegalArgumentException("not a polygon");
            }
        }

        @Override
        public int id() {
            return 0x8604;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            area.write(to, edition);
        }
    }

    /** 0x8606: a route. */
    record SetRoute(Route route) implements AreaOrder {
        @Override
        public int id() {
            return 0x8606;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            route.write(to, edition);
        }
    }

    /** 0x8601, 0x8603, 0x8605 or 0x8607: forget these, at most 125; an empty list means all of the kind. */
    record Delete(Kind kind, List<Long> ids) implements AreaOrder {
        public Delete {
            ids = List.copyOf(ids);
            if (ids.size() > 125) {
                throw new IllegalArgumentException("more than 125 to delete");
            }
        }

        @Override
        public int id() {
            return kind.deletion;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u8(ids.size());
            ids.forEach(to::u32);
        }
    }
}
