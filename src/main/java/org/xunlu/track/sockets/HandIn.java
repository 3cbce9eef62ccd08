package org.xunlu.track.sockets;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.IntakeReceipt;
import org.xunlu.track.PositionReport;
import org.xunlu.track.Verdict;
import org.xunlu.track.protocol.jt808.Downlink.Result;

/** The positions of one session on their way to the disk. On the event loop of its link. */
final class HandIn {
    /** So many messages may wait for their commit before no more are read. */
    private static final int MOST_UNACKNOWLEDGED = 256;

    private final Desk desk;
    private final Link link;
    private int unacknowledged;

    HandIn(Desk desk, Link link) {
        this.desk = desk;
        this.link = link;
    }

    /** Whether more may be read. */
    boolean hasRoom() {
        return unacknowledged < MOST_UNACKNOWLEDGED;
    }

    /**
     * Hands positions in.
     *
     * @param then told the result after the commit; not called when they could not be stored, so that the terminal sends
     *     them again
     * @return false, and nothing else, when the intake is full
     */
    boolean offer(Device device, List<PositionReport> reports, Consumer<Result> then) {
        CompletableFuture<IntakeReceipt> receipt;
        try {
            receipt = desk.intake().submit(device, reports);
        } catch (Refusal busy) {
            return false;
        }
        unacknowledged++;
        desk.figures().unacknowledged.incrementAndGet();
        CompletableFuture<IntakeReceipt> unused = receipt.whenComplete((done, failure) -> link.execute(() -> {
            unacknowledged--;
            if (failure == null) {
                then.accept(resultOf(done, device, reports));
            }
            // counted last: who waits for the last answer closes the link after it
            desk.figures().unacknowledged.decrementAndGet();
        }));
        return true;
    }

    private Result resultOf(IntakeReceipt receipt, Device device, List<PositionReport> reports) {
        if (receipt.verdicts().stream().allMatch(verdict -> verdict.fate() == Verdict.Fate.REFUSED)) {
            return Result.NOT_UNDERSTOOD;
        }
        return desk.online().handled().covers(device.id(), reports) ? Result.ALARM_HANDLED : Result.DONE;
    }
}
