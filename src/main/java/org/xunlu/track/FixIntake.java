package org.xunlu.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.refusal.Refusal;

/**
 * The one door for fixes. Callers' reports wait in a bounded queue; one thread judges whatever has gathered, appends it
 * in one transaction, and only then tells the callers. While one commit runs the next group gathers, so the cost of
 * making data durable is shared. Who comes alone never waits for a timer; only while callers crowd do groups begin a few
 * milliseconds apart, because on a quick disk many small ones would take the processor from what they are to carry.
 */
public final class FixIntake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FixIntake.class);
    private static final int MOST_WAITING = 50_000;
    private static final int MOST_IN_ONE_COMMIT = 5_000;
    /** So far apart do groups begin while callers crowd. */
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private static final long PATIENCE_SECONDS = 10;
    private static final long RETRY_SECONDS = 2;
    private static final Device NOBODY = new Device(new DeviceId(0), "", "", "", null, null, false, null, "");
    private static final Waiting END = new Waiting(NOBODY, List.of(), new CompletableFuture<>());

    private final FixLog log;
    private final Clock clock;
    private final FixJudge judge = new FixJudge();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final FixAnnouncer announcer;
    /** For listeners whose work takes longer: those who are told at once do not wait for them. */
    private final FixAnnouncer pacedAnnouncer;

    private final IntakeFigures figures = new IntakeFigures();
    private final Thread writer;
    private volatile BiConsumer<Device, IntakeReceipt> witness = (device, receipt) -> {};
    private volatile boolean closed;
    /** Whether the last group was of several callers, and when it began; only of the writer. */
    private boolean crowded;

    private long begun = System.nanoTime();

    /** Opens the door. */
    public FixIntake(FixLog log, Clock clock) {
        this.log = log;
        this.announcer = new FixAnnouncer(log, "fix-listeners");
        this.pacedAnnouncer = new FixAnnouncer(log, "fix-listeners-paced");
        this.clock = clock;
        this.writer = new Thread(this::write, "fix-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Adds a listener; it hears of what is committed from now on. */
    public void listen(FixListener listener) {
        announcer.add(listener, Duration.ZERO);
    }

    /**
     * Adds a listener whose work is cheaper for many fixes at once: it is told of what has gathered, at most once in this
     * time.
     */
    public void listen(FixListener listener, Duration pace) {
        pacedAnnouncer.add(listener, pace);
    }

    /** Names who is told, on the intake's own thread, what became of each call; it must be quick. */
    public void witness(BiConsumer<Device, IntakeReceipt> told) {
        witness = told;
    }

    /** What has come in since the start. */
    public IntakeFigures figures() {
        return figures;
    }

    /**
     * Hands in the reports of one device and waits for the commit.
     *
     * @throws Refusal {@code track.busy} when the queue is full, the server is ending, or the database does not answer:
     *     the caller keeps the reports and sends them again later; what was stored after all is then a duplicate
     */
    public IntakeReceipt store(Device device, List<PositionReport> reports) {
        try {
            return submit(device, reports).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("fixes could not be stored", e.getCause());
        }
    }

    /**
     * Hands in the reports of one device, without waiting for anything.
     *
     * @return completed when everything that is to be stored is committed; failed when the database failed
     * @throws Refusal {@code track.busy} when the queue is full or the server is ending
     */
    public CompletableFuture<IntakeReceipt> submit(Device device, List<PositionReport> reports) {
        Waiting waiting = new Waiting(device, List.copyOf(reports), new CompletableFuture<>());
        if (closed || !room.tryAcquire(waiting.weight())) {
            throw busy();
        }
        queue.add(waiting);
        return waiting.receipt();
    }

    private static Refusal busy() {
        return Refusal.of(Refusal.Kind.BUSY, "track.busy", Map.of("seconds", RETRY_SECONDS));
    }

    /** Stores what is waiting, tells the listeners, and ends. */
    @Override
    public void close() {
        closed = true;
        // never by interrupt: an interrupted thread inside H2 closes the database file under everybody
        queue.add(END);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        announcer.close();
        pacedAnnouncer.close();
    }

    private void write() {
        try {
            boolean open = true;
            while (open || !queue.isEmpty()) {
                List<Waiting> group = gather();
                open &= !group.remove(END);
                if (!group.isEmpty()) {
                    commit(group);
                }
            }
        } catch (InterruptedException e) {
            LOG.error("the intake was interrupted and takes no more fixes", e);
        }
    }

    private List<Waiting> gather() throws InterruptedException {
        List<Waiting> group = new ArrayList<>();
        int size = 0;
        Waiting first = queue.take();
        if (crowded) {
            LockSupport.parkNanos(begun + APART_NANOS - System.nanoTime());
        }
        begun = System.nanoTime();
        for (Waiting next = first; next != null; next = size < MOST_IN_ONE_COMMIT ? queue.poll() : null) {
            group.add(next);
            size += next.weight();
        }
        crowded = group.size() > 1;
        return group;
    }

    private void commit(List<Waiting> group) {
        try {
            store(group);
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                LOG.error(
                        "reports of {} could not be stored",
                        group.get(0).device().uniqueId(),
                        e);
                group.get(0).receipt().completeExceptionally(e);
            } else {
                // one bad caller must not take the others down with it
                group.forEach(each -> commit(List.of(each)));
                return;
            }
        }
        room.release(group.stream().mapToInt(Waiting::weight).sum());
    }

    private void store(List<Waiting> group) {
        Instant now = clock.instant();
        List<List<@Nullable Fix>> judged = new ArrayList<>();
        for (Waiting waiting : group) {
            judged.add(judge.judge(waiting.device(), waiting.reports(), now));
        }
        List<Fix> fixes =
                judged.stream().flatMap(List::stream).filter(Objects::nonNull).toList();
        long[] numbers = fixes.isEmpty() ? new long[0] : log.append(fixes, now);
        List<Fix> stored = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            if (numbers[i] > 0) {
                stored.add(fixes.get(i).numbered(numbers[i]));
            }
        }
        int at = 0;
        for (int i = 0; i < group.size(); i++) {
            IntakeReceipt receipt = receipt(group.get(i).reports(), judged.get(i), numbers, at);
            at += (int) judged.get(i).stream().filter(Objects::nonNull).count();
            figures.count(receipt);
            witness.accept(group.get(i).device(), receipt);
            group.get(i).receipt().complete(receipt);
        }
        figures.commit();
        announcer.announce(stored);
        pacedAnnouncer.announce(stored);
    }

    private static IntakeReceipt receipt(
            List<PositionReport> reports, List<@Nullable Fix> judged, long[] numbers, int from) {
        List<Verdict> verdicts = new ArrayList<>();
        int at = from;
        for (int i = 0; i < judged.size(); i++) {
            Fix fix = judged.get(i);
            if (fix == null) {
                verdicts.add(new Verdict(FixJudge.whyNot(reports.get(i)), Verdict.Fate.REFUSED));
            } else {
                Verdict.Fate fate = numbers[at++] > 0 ? Verdict.Fate.STORED : Verdict.Fate.DUPLICATE;
                verdicts.add(new Verdict(fix.classification(), fate));
            }
        }
        return new IntakeReceipt(verdicts);
    }

    private record Waiting(Device device, List<PositionReport> reports, CompletableFuture<IntakeReceipt> receipt) {
        int weight() {
            return Math.max(1, Math.min(reports.size(), MOST_IN_ONE_COMMIT));
        }
    }
}
