package org.xunlu.track.protocol.jt808;

import org.jspecify.annotations.Nullable;

/**
 * What stands before the body of each message.
 *
 * @param id kind of message, e.g. {@code 0x0200}
 * @param edition layout of header and body
 * @param revision of the protocol, from 1; 0 before the edition of 2019
 * @param phone digits as sent, 12 or 20, with leading zeros
 * @param serial number of the message, 0 to 65535, then from 0 again
 * @param encrypted whether the body is encrypted by a means the two sides agreed on
 * @param part which part of a split message this is, or null for a whole one
 */
public record Header(
        int id,
        Edition edition,
        int revision,
        String phone,
        int serial,
        boolean encrypted,
        @Nullable Part part) {
    /** Longest body of one frame. */
    static final int LONGEST_BODY = 1023;

    private static final int LENGTH_BITS = 0x3ff;
    private static final int ENCRYPTION_BITS = 7 << 10;
    private static final int SPLIT = 1 << 13;
    private static final int EDITION_2019 = 1 << 14;

    /**
     * One of the parts of a split message.
     *
     * @param total how many there are
     * @param number which one this is, from 1
     */
    public record Part(int total, int number) {}

    /** The phone number as people write it: without zeros in front. */
    public String number() {
        String stripped = phone.replaceFirst("^0+", "");
        return stripped.isEmpty() ? "0" : stripped;
    }

    static Header read(ByteReader from) {
        int id = from.u16();
        int attributes = from.u16();
        Edition edition = (attributes & EDITION_2019) != 0 ? Edition.OF_2019 : Edition.OF_2013;
        int revision = edition == Edition.OF_2019 ? from.u8() : 0;
        String phone = from.bcd(edition.phoneBytes());
        int serial = from.u16();
        Part part = (attributes & SPLIT) != 0 ? new Part(from.u16(), from.u16()) : null;
        if (from.remaining() != (attributes & LENGTH_BITS)) {
            throw new MalformedMessage(
                    "the body has " + from.remaining() + " bytes instead of " + (attributes & LENGTH_BITS));
        }
        if (part != null && (part.number() < 1 || part.number() > part.total())) {
            throw new MalformedMessage("part " + part.number() + " of " + part.total());
        }
        return new Header(id, edition, revision, phone, serial, (attributes & ENCRYPTION_BITS) != 0, part);
    }

    void write(ByteWriter to, int bodyLength) {
        int attributes = bodyLength
                | (edition == Edition.OF_2019 ? EDITION_2019 : 0)
                | (part == null ? 0 : SPLIT)
                | (encrypted ? 1 << 10 : 0);
        to.u16(id).u16(attributes);
        if (edition == Edition.OF_2019) {
            to.u8(revision);
        }
        to.bcd(phone).u16(serial);
        if (part != null) {
            to.u16(part.total()).u16(part.number());
        }
    }
}
