package org.xunlu.ogc.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/** One layer of a tile, written feature by feature; keys and values are listed once and referred to. */
final class TileLayer {
    /** Side of a tile in its own units. */
    static final int EXTENT = 4096;

    private static final int LINES = 2;

    private final String name;
    private final ProtobufOutput features = new ProtobufOutput();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    TileLayer(String name) {
        this.name = name;
    }

    /**
     * Adds a feature of lines.
     *
     * @param tags pairs of key and value (text or whole number); an empty text is left out
     */
    void add(long id, LineClip line, Object... tags) {
        if (line.count() == 0) {
            return;
        }
        int[] numbers = new int[tags.length];
        int used = 0;
        for (int i = 0; i < tags.length; i += 2) {
            if (!"".equals(tags[i + 1])) {
                numbers[used++] = number(keys, String.valueOf(tags[i]));
                numbers[used++] = number(values, tags[i + 1]);
            }
        }
        ProtobufOutput feature = new ProtobufOutput();
        feature.number(1, id);
        feature.packed(2, numbers, used);
        feature.number(3, LINES);
        feature.packed(4, line.commands(), line.count());
        features.bytes(2, feature.toBytes());
    }

    private static <K> int number(Map<K, Integer> known, K key) {
        Integer number = known.get(key);
        if (number == null) {
            number = known.size();
            known.put(key, number);
        }
        return number;
    }

    boolean isEmpty() {
        return features.size() == 0;
    }

    byte[] toBytes() {
        ProtobufOutput layer = new ProtobufOutput();
        layer.number(15, 2);
        layer.text(1, name);
        ProtobufOutput tail = new ProtobufOutput();
        keys.keySet().forEach(key -> tail.text(3, key));
        values.keySet().forEach(value -> {
            ProtobufOutput holder = new ProtobufOutput();
            if (value instanceof Number number) {
                holder.number(5, number.longValue());
            } else {
                holder.text(1, String.valueOf(value));
            }
            tail.bytes(4, holder.toBytes());
        });
        tail.number(5, EXTENT);
        layer.raw(features);
        layer.raw(tail);
        return layer.toBytes();
    }
}
