package org.xunlu.track.protocol.jt808;

import java.time.Instant;
import java.util.List;

/** What a terminal would send, as frames with flags; the mirror image of {@link UplinkReader}. */
public record TerminalFrames(Edition edition, String phone) {
    /** A terminal with this number, of any length up to that of the edition. */
    public static TerminalFrames of(Edition edition, String number) {
        int digits = edition.phoneBytes() * 2;
        return new TerminalFrames(edition, "0".repeat(digits - number.length()) + number);
    }

    public byte[] heartbeat(int serial) {
        return whole(0x0002, serial, new ByteWriter());
    }

    public byte[] unregistration(int serial) {
        return whole(0x0003, serial, new ByteWriter());
    }

    public byte[] timeQuery(int serial) {
        return whole(0x0004, serial, new ByteWriter());
    }

    public byte[] answer(int serial, int answeredSerial, int answeredId, int result) {
        return whole(
                0x0001,
                serial,
                new ByteWriter().u16(answeredSerial).u16(answeredId).u8(result));
    }

    public byte[] registration(int serial, Uplink.Registration registration) {
        boolean newest = edition == Edition.OF_2019;
        return whole(
                0x0100,
                serial,
                new ByteWriter()
                        .u16(registration.province())
                        .u16(registration.city())
                        .text(registration.maker(), newest ? 11 : 5)
                        .text(registration.model(), newest ? 30 : 20)
                        .text(registration.terminalId(), newest ? 30 : 7)
                        .u8(registration.plateColor())
                        .text(registration.plate()));
    }

    public byte[] authentication(int serial, String code) {
        ByteWriter body = new ByteWriter();
        if (edition == Edition.OF_2019) {
            byte[] gbk = code.getBytes(ByteReader.GBK);
            body.u8(gbk.length).bytes(gbk).text("861234567890123", 15).text("1.0", 20);
        } else {
            body.text(code);
        }
        return whole(0x0102, serial, body);
    }

    public byte[] located(int serial, byte[] location) {
        return whole(0x0200, serial, new ByteWriter().bytes(location));
    }

    public byte[] locatedOnDemand(int serial, int answeredSerial, byte[] location) {
        return whole(0x0201, serial, new ByteWriter().u16(answeredSerial).bytes(location));
    }

    /** A batch; as many frames as it needs. */
    public List<byte[]> locatedBefore(int serial, boolean catchUp, List<byte[]> locations) {
        ByteWriter body = new ByteWriter().u16(locations.size()).u8(catchUp ? 1 : 0);
        locations.forEach(each -> body.u16(each.length).bytes(each));
        return frames(0x0704, serial, body);
    }

    /** The body of a location without items: degrees, km/h. */
    public static byte[] location(Instant time, double lon, double lat, double speed, int heading) {
        return location(0, Location.FIXED | Location.IGNITION, time, lon, lat, speed, heading, new byte[0]);
    }

    public static byte[] location(
            long alarm, long status, Instant time, double lon, double lat, double speed, int heading, byte[] items) {
        long signs = (lat < 0 ? Location.SOUTH : 0) | (lon < 0 ? Location.WEST : 0);
        return new ByteWriter()
                .u32(alarm)
                .u32(status | signs)
                .u32(Math.round(Math.abs(lat) * 1e6))
                .u32(Math.round(Math.abs(lon) * 1e6))
                .u16(30)
                .u16((int) Math.round(speed * 10))
                .u16(heading)
                .time(time)
                .bytes(items)
                .toBytes();
    }

    List<byte[]> frames(int id, int serial, ByteWriter body) {
        int revision = edition == Edition.OF_2019 ? 1 : 0;
        return new Message(new Header(id, edition, revision, phone, serial, false, null), body.toBytes()).seal();
    }

    private byte[] whole(int id, int serial, ByteWriter body) {
        return frames(id, serial, body).get(0);
    }
}
