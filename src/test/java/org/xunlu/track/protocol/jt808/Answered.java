package org.xunlu.track.protocol.jt808;

/**
 * Something the server said, as a terminal reads it.
 *
 * @param id kind, e.g. {@code 0x8001}
 * @param serial the server's serial number
 * @param answeredSerial serial number answered; −1 where it is no answer
 * @param result result of 0x8001 and 0x8100; −1 else
 * @param code authentication code of 0x8100
 * @param body of anything else
 */
public record Answered(int id, int serial, int answeredSerial, int result, String code, byte[] body) {
    public static Answered read(byte[] frame) {
        Message message = Message.open(frame);
        ByteReader body = message.reader();
        int id = message.header().id();
        int serial = message.header().serial();
        if (id == 0x8001) {
            int answered = body.u16();
            body.u16();
            return new Answered(id, serial, answered, body.u8(), "", new byte[0]);
        }
        if (id == 0x8100) {
            return new Answered(id, serial, body.u16(), body.u8(), body.restAsText(), new byte[0]);
        }
        return new Answered(id, serial, -1, -1, "", body.rest());
    }
}
