package org.xunlu.ogc.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few protobuf forms a tile is made of. */
final class ProtobufOutput {
    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes = new byte[256];
    private int size;

    /** A number of a field. */
    void number(int field, long value) {
        varint((long) field << 3);
        varint(value);
    }

    /** A text of a field. */
    void text(int field, String value) {
        bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A message or other bytes of a field. */
    void bytes(int field, byte[] value) {
        varint(((long) field << 3) | LENGTH_DELIMITED);
        varint(value.length);
        append(value, value.length);
    }

    /** What another one holds, as it is. */
    void raw(ProtobufOutput other) {
        append(other.bytes, other.size);
    }

    private void append(byte[] value, int length) {
        room(length);
        System.arraycopy(value, 0, bytes, size, length);
        size += length;
    }

    /** Numbers of a field, packed. */
    void packed(int field, int[] values, int count) {
        ProtobufOutput packed = new ProtobufOutput();
        for (int i = 0; i < count; i++) {
            packed.varint(values[i] & 0xffffffffL);
        }
        bytes(field, packed.toBytes());
    }

    void varint(long value) {
        room(10);
        long left = value;
        while ((left & ~0x7fL) != 0) {
            bytes[size++] = (byte) ((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    int size() {
        return size;
    }
}
