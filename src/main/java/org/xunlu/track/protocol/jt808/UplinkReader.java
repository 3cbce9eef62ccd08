package org.xunlu.track.protocol.jt808;

import java.util.ArrayList;
import java.util.List;

/** Reads what terminals say. */
public final class UplinkReader {
    /** A plate begins behind these fixed fields; the length of the body tells 2011 from 2013. */
    private static final int BEFORE_PLATE_2011 = 25;

    private static final int BEFORE_PLATE_2013 = 37;
    private static final int BEFORE_PLATE_2019 = 76;

    private UplinkReader() {}

    /**
     * Reads a whole message.
     *
     * @throws MalformedMessage when the body is too short for its kind, or encrypted
     */
    public static Uplink read(Message message) {
        if (message.header().encrypted()) {
            throw new MalformedMessage("the body is encrypted");
        }
        ByteReader body = message.reader();
        Edition edition = message.header().edition();
        return switch (message.header().id()) {
            case 0x0001 -> new Uplink.Answer(body.u16(), body.u16(), body.u8());
            case 0x0002 -> new Uplink.Heartbeat();
            case 0x0003 -> new Uplink.Unregistration();
            case 0x0004 -> new Uplink.TimeQuery();
            case 0x0100 -> registration(body, edition);
            case 0x0102 -> authentication(body, edition);
            case 0x0200 -> new Uplink.Located(Location.read(body));
            case 0x0201 -> new Uplink.LocatedOnDemand(body.u16(), Location.read(body));
            case 0x0704 -> batch(body);
            default -> new Uplink.Other(message.header().id());
        };
    }

    private static Uplink.Registration registration(ByteReader body, Edition edition) {
        int length = body.remaining();
        boolean newest = edition == Edition.OF_2019;
        if (newest ? length < BEFORE_PLATE_2019 : length < BEFORE_PLATE_2011) {
            throw new MalformedMessage("a registration of " + length + " bytes");
        }
        // a plate has at most 9 bytes, a VIN 17, so only the model of 20 bytes makes a body this long
        boolean longModel = length >= BEFORE_PLATE_2013;
        return new Uplink.Registration(
                body.u16(),
                body.u16(),
                body.text(newest ? 11 : 5),
                body.text(newest ? 30 : longModel ? 20 : 8),
                body.text(newest ? 30 : 7),
                body.u8(),
                body.restAsText());
    }

    private static Uplink.Authentication authentication(ByteReader body, Edition edition) {
        if (edition == Edition.OF_2013) {
            return new Uplink.Authentication(body.restAsText(), "", "");
        }
        return new Uplink.Authentication(
                body.text(body.u8()),
                body.text(Math.min(15, body.remaining())),
                body.text(Math.min(20, body.remaining())));
    }

    private static Uplink.LocatedBefore batch(ByteReader body) {
        int count = body.u16();
        boolean catchUp = body.u8() == 1;
        List<Location> locations = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                locations.add(Location.read(body.slice(body.u16())));
            }
        } catch (MalformedMessage e) {
            // what was read is good, and behind a wrong length nothing is
            if (locations.isEmpty()) {
                throw e;
            }
        }
        int unreadable = count - locations.size();
        return new Uplink.LocatedBefore(catchUp, locations, unreadable);
    }
}
