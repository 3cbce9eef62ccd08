package org.xunlu.track.sockets;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.xunlu.track.FixIntake;
import org.xunlu.track.terminal.TerminalRegister;

/** What all sessions share. */
final class Desk implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;

    private final TerminalRegister register;
    private final FixIntake intake;
    private final Clock clock;
    private final OnlineTerminals online;
    private final TerminalFigures figures = new TerminalFigures();
    /** For what waits for the database: registrations, one after the other. */
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                Thread thread = new Thread(task, "terminal-register");
                thread.setDaemon(true);
                return thread;
            });

    Desk(TerminalRegister register, FixIntake intake, OnlineTerminals online, Clock clock) {
        this.register = register;
        this.intake = intake;
        this.online = online;
        this.clock = clock;
    }

    TerminalRegister register() {
        return register;
    }

    FixIntake intake() {
        return intake;
    }

    OnlineTerminals online() {
        return online;
    }

    TerminalFigures figures() {
        return figures;
    }

    Clock clock() {
        return clock;
    }

    /** Does something that waits for the database; fails at once where too much of it waits already. */
    <T> CompletableFuture<T> write(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, writer);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        // never by interrupt: an interrupted thread inside H2 closes the database file under everybody
        writer.shutdown();
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
