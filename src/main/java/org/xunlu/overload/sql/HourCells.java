package org.xunlu.overload.sql;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;

/**
 * The counts of one place on one day by hour, direction, axles, type and cargo, packed into a few bytes a cell: most cells
 * hold one lawful truck.
 *
 * <p>The bytes: a version (1); then for each cell, in the order of its key, the step from the key before, and twice the
 * passes, plus one where any was over the limit; after that the seven counts of those over and their excess in kg. All
 * are unsigned numbers of seven bits a byte, lowest first. A key is {@code (((hour·4 + direction)·8 + axles)·4 + type)·64
 * + cargo}.
 */
final class HourCells {
    private static final int VERSION = 1;
    private static final int DIRECTIONS = 4;
    private static final int AXLES = 8;
    private static final int TYPES = 4;
    private static final int CARGOES = 64;
    private static final int TRUCKS_AN_HOUR = DIRECTIONS * AXLES * TYPES * CARGOES;

    private final TreeMap<Integer, Counts> cells = new TreeMap<>();

    /** Told of each cell; the counts are the teller's own and change with the next cell. */
    @FunctionalInterface
    interface Visitor {
        void cell(int key, Counts counts);
    }

    /**
     * Which cells are meant; −1 does not restrict.
     *
     * @param axles 2 to 6
     * @param cargo number of the kind
     */
    record Choice(int direction, int axles, int type, int cargo) {
        boolean takes(int key) {
            return (cargo < 0 || key % CARGOES == cargo)
                    && (type < 0 || key / CARGOES % TYPES == type)
                    && (axles < 0 || key / (CARGOES * TYPES) % AXLES == axles)
                    && (direction < 0 || key / (CARGOES * TYPES * AXLES) % DIRECTIONS == direction);
        }

        /** Those of a question. */
        static Choice of(
                @Nullable TravelDirection direction,
                @Nullable Integer axles,
                @Nullable VehicleType type,
                @Nullable Integer cargo) {
            return new Choice(
                    direction == null ? -1 : number(direction),
                    axles == null ? -1 : axles,
                    type == null ? -1 : number(type),
                    cargo == null ? -1 : cargo);
        }
    }

    /** The key of a cell. */
    static int key(int hour, TravelDirection direction, int axles, VehicleType type, int cargo) {
        return (((hour * DIRECTIONS + number(direction)) * AXLES + axles) * TYPES + number(type)) * CARGOES + cargo;
    }

    /** The hour of the day of a key. */
    static int hour(int key) {
        return key / TRUCKS_AN_HOUR;
    }

    private static int number(TravelDirection direction) {
        return switch (direction) {
            case BOTH -> 0;
            case UP -> 1;
            case DOWN -> 2;
        };
    }

    private static int number(VehicleType type) {
        return switch (type) {
            case UNKNOWN -> 0;
            case TRUCK -> 1;
            case COMBINATION -> 2;
        };
    }

    /** The counts of a cell, made where there are none. */
    Counts at(int key) {
        return cells.computeIfAbsent(key, any -> new Counts());
    }

    /** Goes through all cells. */
    void each(Visitor visitor) {
        cells.forEach(visitor::cell);
    }

    /** Adds packed cells. */
    HourCells add(byte[] packed) {
        visit(packed, (key, counts) -> at(key).add(counts));
        return this;
    }

    /** Adds other cells. */
    HourCells add(HourCells other) {
        other.cells.forEach((key, counts) -> at(key).add(counts));
        return this;
    }

    byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * cells.size() + 8);
        bytes.write(VERSION);
        int before = 0;
        for (Map.Entry<Integer, Counts> cell : cells.entrySet()) {
            write(bytes, cell.getKey() - before);
            before = cell.getKey();
            long[] values = cell.getValue().values;
            boolean isOver = cell.getValue().isOver();
            write(bytes, 2 * values[0] + (isOver ? 1 : 0));
            for (int i = 1; isOver && i < values.length; i++) {
                write(bytes, values[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, long value) {
        long left = value;
        while (left > 0x7F) {
            bytes.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    /** Goes through packed cells without unpacking them all. */
    static void visit(byte[] packed, Visitor visitor) {
        if (packed.length == 0 || packed[0] != VERSION) {
            throw new IllegalStateException("counts of another version of the program");
        }
        Counts counts = new Counts();
        int key = 0;
        int at = 1;
        while (at < packed.length) {
            // one loop for all numbers of the cell: this is the heart of every filtered view
            int numbers = 2;
            for (int number = 0; number < numbers; number++) {
                long value = packed[at] & 0x7F;
                for (int shift = 7; packed[at++] < 0; shift += 7) {
                    value |= (long) (packed[at] & 0x7F) << shift;
                }
                if (number == 0) {
                    key += (int) value;
                } else if (number == 1) {
                    counts.values[0] = value >>> 1;
                    if ((value & 1) == 0) {
                        counts.clearOver();
                    } else {
                        numbers += Counts.OF_OVER;
                    }
                } else {
                    counts.values[number - 1] = value;
                }
            }
            visitor.cell(key, counts);
        }
    }
}
