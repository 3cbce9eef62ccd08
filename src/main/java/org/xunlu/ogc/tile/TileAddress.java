package org.xunlu.ogc.tile;

/**
 * A tile of the usual web scheme (EPSG:3857, y from north).
 *
 * @param z zoom, 0 to 22
 * @param x column, 0 to 2^z - 1, from 180° W
 * @param y row, 0 to 2^z - 1, from the north
 */
public record TileAddress(int z, int x, int y) {
    /** Highest zoom served. */
    public static final int MOST_ZOOM = 22;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when there is no such tile
     */
    public TileAddress {
        if (z < 0 || z > MOST_ZOOM || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
            throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
        }
    }

    /** Web Mercator x of a longitude: 0 at 180° W to 1 at 180° E. */
    public static double mercatorX(double lon) {
        return (lon + 180) / 360;
    }

    /** Web Mercator y of a latitude: 0 in the north to 1 in the south. */
    public static double mercatorY(double lat) {
        double sine = Math.sin(Math.toRadians(Math.max(-85.0511287798, Math.min(85.0511287798, lat))));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }
}
