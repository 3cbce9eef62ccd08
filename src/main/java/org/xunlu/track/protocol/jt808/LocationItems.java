package org.xunlu.track.protocol.jt808;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.xunlu.track.FixItem;

/**
 * What a terminal adds to a location: items of number, length and value, of which the standard names some and makers
 * invent others. An item that runs over the end is dropped, as the position before it is good.
 */
public final class LocationItems {
    /** None. */
    public static final LocationItems NONE = new LocationItems(new TreeMap<>());

    private final Map<Integer, byte[]> values;

    private LocationItems(Map<Integer, byte[]> values) {
        this.values = values;
    }

    static LocationItems read(ByteReader from) {
        Map<Integer, byte[]> values = new TreeMap<>();
        while (from.remaining() >= 2) {
            int id = from.u8();
            int length = from.u8();
            if (length > from.remaining()) {
                break;
            }
            values.putIfAbsent(id, from.bytes(length));
        }
        return values.isEmpty() ? NONE : new LocationItems(values);
    }

    /** Numbers of the items there are. */
    public Set<Integer> numbers() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The value of an item, whatever it means. */
    public Optional<byte[]> raw(int number) {
        return Optional.ofNullable(values.get(number)).map(byte[]::clone);
    }

    /** Item 0x01: what the mileage counter shows, km. */
    public OptionalDouble mileageKm() {
        return tenths(0x01, 4);
    }

    /** Item 0x02: fuel in the tank, litres. */
    public OptionalDouble fuelLiters() {
        return tenths(0x02, 2);
    }

    /** Item 0x03: speed by the driving recorder, km/h. */
    public OptionalDouble recorderKmPerHour() {
        return tenths(0x03, 2);
    }

    /** Item 0x30: strength of the mobile network, as the terminal counts it. */
    public OptionalInt signal() {
        return number(0x30, 1);
    }

    /** Item 0x31: satellites of the fix. */
    public OptionalInt satellites() {
        return number(0x31, 1);
    }

    /** Item 0x04: number of the alarm that a person is to confirm. */
    public OptionalInt event() {
        return sized(0x04, 2).map(item -> OptionalInt.of(item.u16())).orElse(OptionalInt.empty());
    }

    /** Item 0x12: which area or route was entered or left. */
    public Optional<Crossing> crossing() {
        return sized(0x12, 6).map(item -> new Crossing(item.u8(), item.u32(), item.u8() == 1));
    }

    /** Item 0x13: which stretch of a route took too long or too short. */
    public Optional<StretchTime> stretchTime() {
        return sized(0x13, 7).map(item -> new StretchTime(item.u32(), item.u16(), item.u8() == 1));
    }

    /**
     * An area or route entered or left.
     *
     * @param kind 1 circle, 2 rectangle, 3 polygon, 4 route
     * @param id of the area or route, as it was sent down
     * @param left whether it was left, not entered
     */
    public record Crossing(int kind, long id, boolean left) {
        /** The kind of a route. */
        public static final int ROUTE = 4;
    }

    /**
     * A stretch of a route that took the wrong time.
     *
     * @param id of the stretch
     * @param seconds it took
     * @param tooLong whether that was too long, not too short
     */
    public record StretchTime(long id, int seconds, boolean tooLong) {}

    /** Adds what is kept with a fix. */
    void tellInto(Map<FixItem, Double> figures) {
        if (values.isEmpty()) {
            return;
        }
        mileageKm().ifPresent(value -> figures.put(FixItem.MILEAGE_KM, value));
        fuelLiters().ifPresent(value -> figures.put(FixItem.FUEL_LITERS, value));
        recorderKmPerHour().ifPresent(value -> figures.put(FixItem.RECORDER_KM_PER_HOUR, value));
        signal().ifPresent(value -> figures.put(FixItem.SIGNAL, (double) value));
        satellites().ifPresent(value -> figures.put(FixItem.SATELLITES, (double) value));
        event().ifPresent(value -> figures.put(FixItem.EVENT, (double) value));
        crossing().ifPresent(each -> {
            figures.put(FixItem.CROSSED_KIND, (double) each.kind());
            figures.put(FixItem.CROSSED_NUMBER, (double) each.id());
            figures.put(FixItem.CROSSED_OUT, each.left() ? 1.0 : 0.0);
        });
        stretchTime().ifPresent(each -> {
            figures.put(FixItem.STRETCH_NUMBER, (double) each.id());
            figures.put(FixItem.STRETCH_SECONDS, (double) each.seconds());
        });
    }

    private OptionalDouble tenths(int id, int length) {
        return sized(id, length)
                .map(item -> OptionalDouble.of((length == 4 ? item.u32() : item.u16()) / 10.0))
                .orElse(OptionalDouble.empty());
    }

    private OptionalInt number(int id, int length) {
        return sized(id, length).map(item -> OptionalInt.of(item.u8())).orElse(OptionalInt.empty());
    }

    /** The item where it has the length the standard gives it; makers use some numbers for things of their own. */
    private Optional<ByteReader> sized(int id, int length) {
        byte[] value = values.get(id);
        return value != null && value.length == length ? Optional.of(new ByteReader(value)) : Optional.empty();
    }
}
