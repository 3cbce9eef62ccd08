package org.xunlu.siting.solver;

import com.google.ortools.linearsolver.MPSolver;
import java.util.function.BooleanSupplier;

/** Interrupts a running search when it is told to stop. Close it before the solver is deleted. */
final class SolverWatch {
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Thread thread;
    private volatile boolean over;

    SolverWatch(MPSolver solver, BooleanSupplier stop) {
        thread = new Thread(() -> watch(solver, stop), Thread.currentThread().getName() + " stop");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(MPSolver solver, BooleanSupplier stop) {
        try {
            while (!over) {
                if (stop.getAsBoolean()) {
                    solver.interruptSolve();
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            // closed: the search is over
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the watch and waits until it has ended. */
    void close() {
        over = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
