package org.xunlu.track.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.track.IntakeFigures;
import org.xunlu.track.sockets.TerminalFigures;
import org.xunlu.track.sockets.TerminalServer;

/** What has come in since the start of the server. */
public final class IntakeFigureRoutes implements Routes {
    private final IntakeFigures intake;
    private final @Nullable TerminalServer terminals;

    /** Of this intake, and of the doors for terminals where they are open. */
    public IntakeFigureRoutes(IntakeFigures intake, @Nullable TerminalServer terminals) {
        this.intake = intake;
        this.terminals = terminals;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/track/figures",
                "count what has come in since the start: fixes stored, repeated, set aside, and messages of terminals",
                context -> context.json(view()),
                ADMINISTRATOR,
                DISPATCHER));
    }

    private View view() {
        return new View(
                intake.stored(),
                intake.duplicates(),
                intake.setAside(),
                intake.commits(),
                terminals == null ? null : Terminals.of(terminals.figures()));
    }

    /**
     * The figures.
     *
     * @param stored fixes
     * @param duplicates reports whose key was stored
     * @param setAside reports counted for nothing
     * @param commits transactions
     * @param terminals null where the doors for terminals are shut
     */
    public record View(
            long stored,
            long duplicates,
            long setAside,
            long commits,
            @Nullable Terminals terminals) {}

    /**
     * The doors for terminals.
     *
     * @param connections open now
     * @param messages whole messages read
     * @param malformed frames and bodies that could not be read: wrong check code, cut short
     * @param overlong runs of bytes longer than any frame, dropped
     * @param refusedConnections closed at once because there were too many
     */
    public record Terminals(int connections, long messages, long malformed, long overlong, long refusedConnections) {
        static Terminals of(TerminalFigures figures) {
            return new Terminals(
                    figures.connections(),
                    figures.messages(),
                    figures.malformed(),
                    figures.overlong(),
                    figures.refusedConnections());
        }
    }
}
