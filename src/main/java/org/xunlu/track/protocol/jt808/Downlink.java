package org.xunlu.track.protocol.jt808;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.xunlu.track.AlarmKind;

/** What is said to a terminal. Orders about areas and routes are {@link AreaOrder}s. */
public sealed interface Downlink permits Downlink.Reply, Downlink.Order, AreaOrder {
    /** Kind of the message, e.g. {@code 0x8001}. */
    int id();

    /** Writes the body. */
    void write(ByteWriter to, Edition edition);

    /**
     * As frames, ready to be sent.
     *
     * @param phone digits as the terminal sends them
     * @param serial of the first frame
     */
    default List<byte[]> seal(Edition edition, String phone, int serial) {
        ByteWriter body = new ByteWriter();
        write(body, edition);
        int revision = edition == Edition.OF_2019 ? 1 : 0;
        return new Message(new Header(id(), edition, revision, phone, serial, false, null), body.toBytes()).seal();
    }

    /** An answer to what a terminal said. */
    sealed interface Reply extends Downlink {}

    /** Something a terminal is told unasked, and answers with 0x0001 or, to {@link AskPosition}, with 0x0201. */
    sealed interface Order extends Downlink {}

    /** What is answered in general. */
    enum Result {
        DONE(0),
        FAILED(1),
        NOT_UNDERSTOOD(2),
        NOT_SUPPORTED(3),
        ALARM_HANDLED(4);

        private final int code;

        Result(int code) {
            this.code = code;
        }

        /** As it stands in a message. */
        public int code() {
            return code;
        }
    }

    /** What is answered to a registration. */
    enum RegisterResult {
        DONE(0),
        VEHICLE_REGISTERED(1),
        NO_SUCH_VEHICLE(2),
        TERMINAL_REGISTERED(3),
        NO_SUCH_TERMINAL(4);

        private final int code;

        RegisterResult(int code) {
            this.code = code;
        }

        /** As it stands in a message. */
        public int code() {
            return code;
        }
    }

    /** 0x8001. */
    record Answer(int answeredSerial, int answeredId, Result result) implements Reply {
        @Override
        public int id() {
            return 0x8001;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u16(answeredSerial).u16(answeredId).u8(result.code());
        }
    }

    /** 0x8100: the code is written only where the result is {@code DONE}. */
    record Registered(int answeredSerial, RegisterResult result, String code) implements Reply {
        @Override
        public int id() {
            return 0x8100;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u16(answeredSerial).u8(result.code());
            if (result == RegisterResult.DONE) {
                to.text(code);
            }
        }

        @Override
        public String toString() {
            return "Registered[" + result + "]";
        }
    }

    /**
     * 0x8003: send these parts of a split message again.
     *
     * @param firstSerial serial number of its first part
     * @param numbers the parts, from 1 on, at most 255
     */
    record Resend(int firstSerial, List<Integer> numbers) implements Reply {
        public Resend {
            numbers = List.copyOf(numbers);
        }

        @Override
        public int id() {
            return 0x8003;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u16(firstSerial);
            if (edition == Edition.OF_2019) {
                to.u16(numbers.size());
            } else {
                to.u8(numbers.size());
            }
            numbers.forEach(to::u16);
        }
    }

    /** 0x8004: the only time the standard writes in UTC. */
    record TimeAnswer(Instant now) implements Reply {
        @Override
        public int id() {
            return 0x8004;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.bcd(ByteWriter.TIME.format(now.atOffset(ZoneOffset.UTC)));
        }
    }

    /** 0x8201: where are you? */
    record AskPosition() implements Order {
        @Override
        public int id() {
            return 0x8201;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {}
    }

    /**
     * 0x8202: report so often for a while.
     *
     * @param everySeconds 0 ends it
     * @param forSeconds how long; not written with 0
     */
    record TrackClosely(int everySeconds, long forSeconds) implements Order {
        @Override
        public int id() {
            return 0x8202;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u16(everySeconds);
            if (everySeconds > 0) {
                to.u32(forSeconds);
            }
        }
    }

    /**
     * Something that was written before, to be sent again as it was.
     *
     * @param body2013 the body as hexadecimal digits for terminals of 2011 and 2013
     * @param body2019 the same for those of 2019
     */
    record Prepared(int id, String body2013, String body2019) implements Order {
        /** Any message, written. */
        public static Prepared of(Downlink message) {
            return new Prepared(message.id(), hex(message, Edition.OF_2013), hex(message, Edition.OF_2019));
        }

        private static String hex(Downlink message, Edition edition) {
            ByteWriter body = new ByteWriter();
            message.write(body, edition);
            return HexFormat.of().formatHex(body.toBytes());
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.bytes(HexFormat.of().parseHex(edition == Edition.OF_2019 ? body2019 : body2013));
        }
    }

    /** 0x8203: a person has taken care of all alarms of this kind. */
    record ConfirmAlarm(AlarmKind kind) implements Order {
        private static final Set<AlarmKind> CONFIRMED = EnumSet.of(
                AlarmKind.SOS,
                AlarmKind.DANGER,
                AlarmKind.AREA_CROSSED,
                AlarmKind.ROUTE_CROSSED,
                AlarmKind.SEGMENT_TIME,
                AlarmKind.ILLEGAL_IGNITION,
                AlarmKind.ILLEGAL_MOVE);

        /** Whether the standard lets a person confirm this one. */
        public static boolean isFor(AlarmKind kind) {
            return CONFIRMED.contains(kind);
        }

        @Override
        public int id() {
            return 0x8203;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            // serial number 0: all messages that cried about it
            to.u16(0).u32(kind.mask());
        }
    }

    /**
     * 0x8300: a text for the crew.
     *
     * @param flags of {@link #URGENT}, {@link #SHOWN}, {@link #SPOKEN}
     * @param service whether it is about the service, not a notice; said from 2019 on
     * @param text at most 1,024 bytes in GBK
     */
    record Text(int flags, boolean service, String text) implements Order {
        /** Flag: urgent. */
        public static final int URGENT = 1;
        /** Flag: on the display. */
        public static final int SHOWN = 1 << 2;
        /** Flag: spoken. */
        public static final int SPOKEN = 1 << 3;

        /** Longest text, bytes in GBK. */
        public static final int MOST_BYTES = 1024;

        public Text {
            if (text.getBytes(ByteReader.GBK).length > MOST_BYTES) {
                throw new IllegalArgumentException("the text is longer than " + MOST_BYTES + " bytes");
            }
        }

        @Override
        public int id() {
            return 0x8300;
        }

        @Override
        public void write(ByteWriter to, Edition edition) {
            to.u8(flags);
            if (edition == Edition.OF_2019) {
                to.u8(service ? 2 : 1);
            }
            to.text(text);
        }
    }
}
