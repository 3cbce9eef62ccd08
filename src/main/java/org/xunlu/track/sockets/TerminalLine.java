package org.xunlu.track.sockets;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Downlink.RegisterResult;
import org.xunlu.track.protocol.jt808.Downlink.Result;
import org.xunlu.track.protocol.jt808.Header;
import org.xunlu.track.terminal.Registration;

/** What is said to one terminal: our serial numbers, answers, and orders that wait for its answer. On its event loop. */
final class TerminalLine {
    private static final long ORDER_SECONDS = 30;

    private final Link link;
    private final PendingOrders orders = new PendingOrders();
    private int serial;

    TerminalLine(Link link) {
        this.link = link;
    }

    /** Answers in general; each part of a split message by its own serial number, as terminals wait for either. */
    void answer(Header to, Result result) {
        int parts = to.part() == null ? 1 : to.part().total();
        for (int i = 0; i < parts; i++) {
            reply(to, new Downlink.Answer((to.serial() + i) & 0xffff, to.id(), result));
        }
    }

    /** Answers one part of a split message, or a whole one. */
    void answerPart(Header to, Result result) {
        reply(to, new Downlink.Answer(to.serial(), to.id(), result));
    }

    /** Answers a wish to be known. */
    void registered(Header to, Registration registration) {
        RegisterResult said =
                switch (registration.result()) {
                    case DONE -> RegisterResult.DONE;
                    case TAKEN -> RegisterResult.TERMINAL_REGISTERED;
                    case UNKNOWN -> RegisterResult.NO_SUCH_TERMINAL;
                };
        reply(to, new Downlink.Registered(to.serial(), said, registration.code()));
    }

    /** Sends. */
    void reply(Header to, Downlink reply) {
        send(to, reply);
    }

    /** Sends an order; its answer is completed later. */
    void order(@Nullable Header to, Downlink order, CompletableFuture<Integer> answer) {
        if (to == null) {
            orders.giveUp(answer);
            return;
        }
        int first = serial;
        int frames = send(to, order);
        orders.expect(first, frames, answer);
        link.later(() -> orders.giveUp(answer), TimeUnit.SECONDS.toMillis(ORDER_SECONDS));
    }

    /** The terminal answered the order of this serial number. */
    void answered(int orderSerial, int result) {
        orders.answered(orderSerial, result);
    }

    /** No answer comes any more. */
    void giveUp() {
        orders.giveUpAll();
    }

    private int send(Header to, Downlink message) {
        List<byte[]> frames = message.seal(to.edition(), to.phone(), serial);
        serial = (serial + frames.size()) & 0xffff;
        link.send(frames);
        return frames.size();
    }
}
