package org.xunlu.patrol.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.util.List;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.patrol.CrewTerminal;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;

/** What the vehicle terminals of a crew know of its patrol. */
public final class PatrolTerminalRoutes implements Routes {
    private final PatrolDesk desk;
    private final CrewTerminal.Book terminals;
    private final AuditTrail audit;

    /** Routes of these terminals. */
    public PatrolTerminalRoutes(PatrolDesk desk, CrewTerminal.Book terminals, AuditTrail audit) {
        this.desk = desk;
        this.terminals = terminals;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrols/{id}/terminals",
                        "list the vehicle terminals of the unit, and whether they have the route",
                        this::list,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrols/{id}/terminals",
                        "send the route to the connected terminals of the unit again (JT/T 808 0x8606)",
                        this::tell,
                        DISPATCHER));
    }

    private Patrol patrol(Context context) {
        return desk.get(new PatrolId(Calls.id(context, "id")));
    }

    private void list(Context context) {
        context.json(new Terminals(terminals.list(patrol(context))));
    }

    private void tell(Context context) {
        Patrol patrol = patrol(context);
        int told = terminals.tellAgain(patrol);
        audit.record(
                Calls.caller(context),
                "patrol.terminals",
                "patrol " + patrol.id().value(),
                Outcome.DONE,
                told + " terminals");
        context.status(202).json(new Sent(told));
    }

    record Terminals(List<CrewTerminal> items) {}

    record Sent(int terminals) {}
}
