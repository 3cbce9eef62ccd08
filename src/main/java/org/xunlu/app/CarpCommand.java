package org.xunlu.app;

import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Messages;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.carplib.CarpInstance;
import org.xunlu.patrol.planning.postman.BalancedPostman;
import org.xunlu.patrol.planning.postman.BalancedTours;
import org.xunlu.patrol.planning.postman.DeadheadBound;
import org.xunlu.refusal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xunlu carp FILE}: solves an instance of the arc routing library with the planner's core, for anybody to judge. */
@Command(
        name = "carp",
        description = {
            "Solve a capacitated arc routing instance with the core of the patrol planner and print the routes.",
            "Reads CARPLIB files: the classic form (NOMBRE : …, nodes from 1; windy edges have two costs) and the plain"
                    + " list of numbers (nodes from 0)."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "A route is printed as the edges it serves, in order and direction; between them it takes the shortest way.",
            "Equal seed and rounds give equal routes; one thread.",
            "Exit code: 0, 1 when edges are left unserved, 2 when the file or a word cannot be used."
        })
final class CarpCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 50_000_000;
    private static final int BOUND_FIRST = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the instance")
    private Path file = Path.of("");

    @Option(names = "--seconds", description = "how long to search (default: ${DEFAULT-VALUE})", defaultValue = "10")
    private double seconds = 10;

    @Option(names = "--rounds", description = "search so many rounds instead; the same on every machine")
    private @Nullable Long rounds;

    @Option(names = "--seed", description = "any number (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--vehicles", description = "use no more vehicles than this (default: as many as it takes)")
    private @Nullable Integer vehicles;

    @Option(
            names = "--cars",
            description = "make the longest tour of so many cars short instead, whatever they carry (min-max postman)")
    private @Nullable Integer cars;

    @Option(names = "--progress", description = "tell each better plan on the error output")
    private boolean progress;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (!isEffort()) {
                throw Refusal.invalid("carp.effort", "seconds", Map.of());
            }
            PrintWriter out = spec.commandLine().getOut();
            int unserved = cars == null ? solve(CarpInstance.parse(lines()), out, err) : balance(cars, out, err);
            if (unserved > 0) {
                complain(err, Refusal.invalid("carp.not_all_served", "vehicles", Map.of("count", unserved)));
            }
            return unserved > 0 ? 1 : 0;
        } catch (Refusal refusal) {
            complain(err, refusal);
            return 2;
        }
    }

    private void complain(PrintWriter err, Refusal refusal) {
        String language = Messages.language(System.getenv("LANG"));
        err.println("xunlu: "
                + file.getFileName() + ": "
                + Messages.load().text(language, "refusal." + refusal.code(), refusal.figures()));
    }

    private boolean isEffort() {
        return seconds > 0 && seconds <= 86_400 && isCount(rounds) && isCount(vehicles) && isCount(cars);
    }

    private static boolean isCount(@Nullable Number count) {
        return count == null || (count.longValue() > 0 && count.longValue() <= Long.MAX_VALUE / 2);
    }

    private List<String> lines() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw Refusal.invalid("carp.no_file", "file", Map.of());
        }
        if (Files.size(file) > MOST_BYTES) {
            throw Refusal.invalid("carp.too_large", "file", Map.of());
        }
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notText) {
            throw Refusal.invalid("carp.no_text", "file", Map.of());
        }
    }

    /** Answers how many edges are left unserved. */
    private int solve(CarpInstance instance, PrintWriter out, PrintWriter err) {
        SearchClock clock = new SearchClock(seconds, rounds == null ? 0 : rounds, progress ? err : null);
        DeadheadBound deadhead = new DeadheadBound(instance.graph(), instance.depot(), instance.capacity());
        // reaching the bound ends the search; of a large graph it takes longer than the search may
        boolean small = instance.graph().links().size() <= BOUND_FIRST;
        long early = small ? deadhead.value() : 0;
        long goal = Math.max(early, instance.lowerBound().orElse(0));
        ArcProblem problem =
                ArcProblem.of(instance.graph(), vehicles == null ? instance.ampleFleet() : instance.fleet(vehicles));
        ArcPlan plan = RuinRecreate.cheapest(problem).until((double) goal).search(seed, clock);
        double spent = clock.seconds();
        CarpReport report = new CarpReport(instance, plan, out);
        report.routes();
        report.totals(small ? early : deadhead.value());
        report.effort(spent, clock.rounds(), seed);
        return plan.unserved().size();
    }

    private int balance(int count, PrintWriter out, PrintWriter err) throws Exception {
        CarpInstance instance = CarpInstance.parsePostman(lines());
        SearchClock clock = new SearchClock(seconds, rounds == null ? 0 : rounds, progress ? err : null);
        int used = Math.min(count, instance.graph().required().size());
        BalancedTours tours =
                new BalancedPostman(instance.graph(), Collections.nCopies(used, instance.depot())).share(seed, clock);
        double spent = clock.seconds();
        CarpReport report = new CarpReport(instance, tours.plan(), out);
        report.routes();
        report.longest(tours);
        report.effort(spent, clock.rounds(), seed);
        return tours.plan().unserved().size();
    }
}
