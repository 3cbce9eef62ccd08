package org.xunlu.screening;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.job.JobBoard;
import org.xunlu.job.Progress;
import org.xunlu.refusal.Refusal;

/**
 * Screens again by itself what roads or rules have changed under: asked now and then, it hands in one job for all sets
 * that were screened before, and tells what came of it. Sets nobody has screened yet are left alone.
 */
public final class ScreeningWatch {
    private final ScreeningShelf shelf;
    private final ScreeningDesk desk;
    private final JobBoard board;
    private final Consumer<Again> told;
    private @Nullable LocalDate lookedOn;
    private boolean stale = true;
    private boolean working;

    /** A watch over these sets; {@code told} hears of every screening done. */
    public ScreeningWatch(ScreeningShelf shelf, ScreeningDesk desk, JobBoard board, Consumer<Again> told) {
        this.shelf = shelf;
        this.desk = desk;
        this.board = board;
        this.told = told;
    }

    /**
     * A set that was screened again.
     *
     * @param roads keys of the roads
     */
    public record Again(FootprintSet set, Set<Long> roads, ScreeningOutcome outcome) {}

    /** Roads or rules have changed; cheap, called where they do. */
    public synchronized void changed() {
        stale = true;
    }

    /** Hands in the job where something has changed, or a new day may have brought rules into force. */
    public void look() {
        LocalDate today = desk.today();
        synchronized (this) {
            if (working || (!stale && today.equals(lookedOn))) {
                return;
            }
            working = true;
            stale = false;
            lookedOn = today;
        }
        boolean handedIn = false;
        try {
            if (shelf.listSets().stream()
                    .anyMatch(set -> !desk.touched(set.id()).isEmpty())) {
                board.submit("screening.again", "", "", this::screenAgain, this::ended);
                handedIn = true;
            }
        } catch (Refusal full) {
            // too many jobs wait: at the next look
            changed();
        } finally {
            if (!handedIn) {
                ended();
            }
        }
    }

    private synchronized void ended() {
        working = false;
    }

    /** Screens what has changed, set by set; answers the last outcome, or none where nothing was left to do. */
    Object screenAgain(Progress progress) {
        int sets = 0;
        for (FootprintSet set : shelf.listSets()) {
            Set<Long> roads = desk.touched(set.id());
            if (!roads.isEmpty()) {
                progress.count("roads", roads.size());
                told.accept(new Again(set, roads, desk.screenAgain(set.id(), roads, progress)));
                sets++;
            }
        }
        return new Ended(sets);
    }

    /** What the job answers: how many sets were screened. */
    public record Ended(int sets) {}
}
