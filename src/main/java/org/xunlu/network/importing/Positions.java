package org.xunlu.network.importing;

import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;

/** Turns a file's coordinates into WGS84 degrees, longitude first. */
@FunctionalInterface
interface Positions {
    /**
     * Turns them in place. What is out of range stays so, to be counted later.
     *
     * @param ordinates x, y, x, y, …
     */
    void toWgs84(double[] ordinates);

    /** What these coordinates are, for the report, e.g. {@code WGS84} or {@code EPSG:4548}. */
    default String name() {
        return "WGS84";
    }

    /** This, then another turn. */
    default Positions then(Positions next) {
        return ordinates -> {
            toWgs84(ordinates);
            next.toWgs84(ordinates);
        };
    }

    /** Coordinates that are WGS84 already. */
    static Positions wgs84() {
        return ordinates -> {};
    }

    /** Coordinates of a datum used on Chinese maps. */
    static Positions of(Datum datum) {
        if (datum == Datum.WGS84) {
            return wgs84();
        }
        return new Positions() {
            @Override
            public void toWgs84(double[] ordinates) {
                for (int i = 0; i + 1 < ordinates.length; i += 2) {
                    double lon = ordinates[i];
                    double lat = ordinates[i + 1];
                    if (Math.abs(lon) <= 179 && Math.abs(lat) <= 89) {
                        LonLat there = datum.toWgs84(new LonLat(lon, lat));
                        ordinates[i] = there.lon();
                        ordinates[i + 1] = there.lat();
                    }
                }
            }

            @Override
            public String name() {
                return datum.name();
            }
        };
    }

    /** The same, with the two coordinates of each pair exchanged first. */
    static Positions swapped(Positions then) {
        return new Positions() {
            @Override
            public void toWgs84(double[] ordinates) {
                for (int i = 0; i + 1 < ordinates.length; i += 2) {
                    double first = ordinates[i];
                    ordinates[i] = ordinates[i + 1];
                    ordinates[i + 1] = first;
                }
                then.toWgs84(ordinates);
            }

            @Override
            public String name() {
                return then.name() + " (lat, lon)";
            }
        };
    }
}
