package org.xunlu.track.sockets;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.PositionReport;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Downlink.Result;
import org.xunlu.track.protocol.jt808.Header;
import org.xunlu.track.protocol.jt808.Location;
import org.xunlu.track.protocol.jt808.MalformedMessage;
import org.xunlu.track.protocol.jt808.Message;
import org.xunlu.track.protocol.jt808.Uplink;
import org.xunlu.track.protocol.jt808.UplinkReader;
import org.xunlu.track.terminal.TerminalIdentity;

/** What one terminal says over one link, and what is done about it. On the event loop of the link. */
final class TerminalSession {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalSession.class);
    /** More frames than one read can bring. */
    private static final int MOST_HELD = 5_000;
    /** So often somebody may send nonsense, or try what is not granted. */
    private static final int MOST_REFUSALS = 20;

    private static final long BUSY_MILLIS = 50;

    private final Desk desk;
    private final Link link;
    private final TerminalLine line;
    private final HandIn handIn;
    private final SplitMessages splits;
    /** Frames that came while something before them was not done. */
    private final Queue<byte[]> held = new ArrayDeque<>();

    private @Nullable Header who;
    private @Nullable DeviceId device;
    private boolean blocked;
    private boolean ended;
    private int refusals;

    TerminalSession(Desk desk, Link link) {
        this.desk = desk;
        this.link = link;
        this.line = new TerminalLine(link);
        this.splits = new SplitMessages(line, link);
        this.handIn = new HandIn(desk, link);
    }

    /** Whether it is known who speaks. */
    boolean isKnown() {
        return device != null;
    }

    /** Takes what stood between two flags. Never throws. */
    void receive(byte[] frame) {
        if (ended) {
            return;
        }
        if (!blocked && held.isEmpty()) {
            take(frame);
        } else if (held.size() < MOST_HELD) {
            held.add(frame);
        }
    }

    /** So often something longer than any frame was dropped. */
    void overlong(int times) {
        if (times > 0 && !ended) {
            desk.figures().overlong.addAndGet(times);
            desk.register().overlong(device, times);
            if (!isKnown()) {
                countRefusal();
            }
        }
    }

    /** Takes nothing more, and answers what is on its way to the disk. */
    void stop() {
        ended = true;
        held.clear();
        link.reading(false);
    }

    /** The link is gone, or is to go. */
    void end() {
        ended = true;
        held.clear();
        line.giveUp();
        if (device != null) {
            desk.online().leave(device, this);
        }
        link.close();
    }

    /** The same from any thread. */
    void endFromAnywhere() {
        link.execute(this::end);
    }

    /** Sends an order, from any thread. */
    CompletableFuture<Integer> order(Downlink order) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        link.execute(() -> line.order(ended ? null : who, order, answer));
        return answer;
    }

    private void take(byte[] frame) {
        if (ended) {
            return;
        }
        Header header = null;
        desk.register().heard(device, frame);
        try {
            Message message = Message.open(frame);
            header = message.header();
            if (header.part() != null && !isSpeaker(header)) {
                refuse(header);
                return;
            }
            Optional<Message> whole = splits.take(message);
            if (whole.isPresent()) {
                header = whole.get().header();
                desk.figures().messages.incrementAndGet();
                handle(header, UplinkReader.read(whole.get()));
            }
        } catch (MalformedMessage e) {
            malformed(header);
        } catch (RuntimeException e) {
            LOG.error("a message from {} could not be handled", link.address(), e);
        }
    }

    private void malformed(@Nullable Header header) {
        desk.figures().malformed.incrementAndGet();
        desk.register().malformed(device);
        if (header != null) {
            line.answerPart(header, Result.NOT_UNDERSTOOD);
        }
        if (!isKnown()) {
            countRefusal();
        }
    }

    private void handle(Header header, Uplink uplink) {
        if (uplink instanceof Uplink.Registration wish) {
            register(header, wish);
        } else if (uplink instanceof Uplink.Authentication proof) {
            authenticate(header, proof);
        } else if (uplink instanceof Uplink.TimeQuery) {
            line.reply(header, new Downlink.TimeAnswer(desk.clock().instant()));
        } else if (!isSpeaker(header)) {
            refuse(header);
        } else if (uplink instanceof Uplink.Answer answer) {
            line.answered(answer.answeredSerial(), answer.result());
        } else if (uplink instanceof Uplink.Unregistration) {
            unregister(header);
        } else if (uplink instanceof Uplink.Other) {
            line.answer(header, Result.NOT_SUPPORTED);
        } else {
            if (uplink instanceof Uplink.LocatedOnDemand found) {
                line.answered(found.answeredSerial(), Result.DONE.code());
            }
            store(header, uplink.locations());
        }
    }

    private void register(Header header, Uplink.Registration wish) {
        TerminalIdentity identity =
                new TerminalIdentity(wish.terminalId(), wish.maker(), wish.model(), wish.plate(), wish.plateColor());
        blockUntil(
                desk.write(() -> desk.register().register(header.number(), identity, link.address())),
                registration -> line.registered(header, registration));
    }

    private void authenticate(Header header, Uplink.Authentication proof) {
        Optional<Device> found =
                desk.register().authenticate(header.number(), proof.code(), proof.software(), link.address());
        if (found.isEmpty()) {
            refuse(header);
            return;
        }
        if (device != null && !device.equals(found.get().id())) {
            desk.online().leave(device, this);
        }
        who = header;
        device = found.get().id();
        // listed before it hears so: whoever learns of its answer finds it there; orders go out after the answer
        desk.online().enter(device, this);
        line.answer(header, Result.DONE);
    }

    private void unregister(Header header) {
        DeviceId leaving = device;
        if (leaving != null) {
            blockUntil(
                    desk.write(() -> {
                        desk.register().unregister(leaving);
                        return leaving;
                    }),
                    done -> line.answer(header, Result.DONE));
        }
    }

    /** Also for a sign of life, which is a report without positions. */
    private void store(Header header, List<Location> locations) {
        Device now = device == null ? null : desk.register().find(device).orElse(null);
        if (now == null) {
            // switched off while it was connected
            line.answer(header, Result.FAILED);
            end();
            return;
        }
        desk.register().seen(now);
        if (locations.isEmpty()) {
            line.answer(header, Result.DONE);
        } else {
            submit(header, now, locations.stream().map(Location::report).toList());
        }
    }

    private void submit(Header header, Device now, List<PositionReport> reports) {
        boolean taken = handIn.offer(now, reports, result -> {
            line.answer(header, result);
            readOn();
        });
        if (taken) {
            readOn();
            return;
        }
        block();
        link.later(
                () -> {
                    blocked = false;
                    if (!ended) {
                        submit(header, now, reports);
                    }
                    goOn();
                },
                BUSY_MILLIS);
    }

    /** Takes no further frame until this is done; what fails is not answered. */
    private <T> void blockUntil(CompletableFuture<T> work, Consumer<T> then) {
        block();
        CompletableFuture<T> unused = work.whenComplete((result, failure) -> link.execute(() -> {
            blocked = false;
            if (failure != null) {
                LOG.error("a terminal's registration could not be stored", failure);
            } else if (!ended) {
                then.accept(result);
            }
            goOn();
        }));
    }

    private void block() {
        blocked = true;
        link.reading(false);
    }

    private void goOn() {
        while (!blocked && !held.isEmpty()) {
            take(held.remove());
        }
        readOn();
    }

    private void readOn() {
        if (!blocked && !ended) {
            link.reading(handIn.hasRoom());
        }
    }

    private boolean isSpeaker(Header header) {
        return who != null && who.phone().equals(header.phone());
    }

    private void refuse(Header header) {
        line.answerPart(header, Result.FAILED);
        countRefusal();
    }

    private void countRefusal() {
        refusals++;
        if (refusals >= MOST_REFUSALS) {
            end();
        }
    }
}
