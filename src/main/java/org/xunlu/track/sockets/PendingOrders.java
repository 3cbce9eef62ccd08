package org.xunlu.track.sockets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Orders sent to one terminal that it has not answered. On its event loop. */
final class PendingOrders {
    private static final int MOST = 64;

    private final Map<Integer, CompletableFuture<Integer>> bySerial = new HashMap<>();

    /** Waits for the answer to the frames from this serial on; a terminal may name the first or the last of them. */
    void expect(int firstSerial, int frames, CompletableFuture<Integer> answer) {
        if (bySerial.size() >= MOST) {
            answer.completeExceptionally(new CancellationException("too many orders wait for this terminal"));
            return;
        }
        bySerial.put(firstSerial, answer);
        bySerial.put((firstSerial + frames - 1) & 0xffff, answer);
    }

    void answered(int serial, int result) {
        CompletableFuture<Integer> answer = bySerial.get(serial);
        if (answer != null) {
            forget(answer);
            answer.complete(result);
        }
    }

    void giveUp(CompletableFuture<Integer> answer) {
        forget(answer);
        answer.completeExceptionally(new TimeoutException("the terminal does not answer"));
    }

    void giveUpAll() {
        List.copyOf(bySerial.values()).forEach(this::giveUp);
    }

    private void forget(CompletableFuture<Integer> answer) {
        bySerial.values().removeIf(each -> each == answer);
    }
}
