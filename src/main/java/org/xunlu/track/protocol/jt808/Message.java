package org.xunlu.track.protocol.jt808;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Header and body of a message, or of a part of one. */
public final class Message {
    private final Header header;
    private final byte[] body;

    /** Of these; the bytes are not copied. */
    public Message(Header header, byte[] body) {
        this.header = header;
        this.body = body;
    }

    /**
     * Reads a frame.
     *
     * @param escaped what stands between the flags
     * @throws MalformedMessage when the check code, the length or the header is wrong
     */
    public static Message open(byte[] escaped) {
        ByteReader reader = new ByteReader(Frame.open(escaped));
        Header header = Header.read(reader);
        return new Message(header, reader.rest());
    }

    /** Its header. */
    public Header header() {
        return header;
    }

    /** A reader of the body. */
    ByteReader reader() {
        return new ByteReader(body);
    }

    /** The bytes of the body; not to be changed. */
    byte[] body() {
        return body;
    }

    /**
     * As frames with their flags: one, or as many as the body needs, with serial numbers that follow each other.
     *
     * @throws IllegalArgumentException when the body needs more than 65,535 parts
     */
    public List<byte[]> seal() {
        int parts = (body.length + Header.LONGEST_BODY - 1) / Header.LONGEST_BODY;
        if (parts <= 1) {
            return List.of(sealed(header, body));
        }
        if (parts > 0xffff) {
            throw new IllegalArgumentException(body.length + " bytes are too many for a message");
        }
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = i * Header.LONGEST_BODY;
            Header ofPart = new Header(
                    header.id(),
                    header.edition(),
                    header.revision(),
                    header.phone(),
                    (header.serial() + i) & 0xffff,
                    header.encrypted(),
                    new Header.Part(parts, i + 1));
            frames.add(
                    sealed(ofPart, Arrays.copyOfRange(body, from, Math.min(body.length, from + Header.LONGEST_BODY))));
        }
        return frames;
    }

    private static byte[] sealed(Header header, byte[] body) {
        ByteWriter content = new ByteWriter();
        header.write(content, body.length);
        return Frame.seal(content.bytes(body).toBytes());
    }
}
