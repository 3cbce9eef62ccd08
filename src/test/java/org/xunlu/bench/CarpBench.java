package org.xunlu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.carplib.CarpInstance;

/** How near the arc routing core comes to the published best costs in some seconds of one thread, seed 1. */
public final class CarpBench {
    private static final int QUICK_INSTANCES = 6;

    private CarpBench() {}

    /** Prints the mean excess over the best known cost; with {@code --quick} of a few instances each. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"))
                .resolve("cases/carp");
        if (!Files.isDirectory(folder)) {
            System.out.println("INFO plan carp skipped: no " + folder);
            return;
        }
        boolean quick = List.of(arguments).contains("--quick");
        measure(folder, "gdb", 2, quick, 0);
        measure(folder, "val", 5, quick, 0.1);
    }

    private static void measure(Path folder, String family, double seconds, boolean quick, double reach)
            throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches(family + "\\w+\\.dat"))
                    .sorted()
                    .toList();
        }
        int step = quick ? Math.max(1, files.size() / QUICK_INSTANCES) : 1;
        double sum = 0;
        double worst = 0;
        int count = 0;
        for (int i = 0; i < files.size(); i += step) {
            CarpInstance instance = CarpInstance.parse(Files.readAllLines(files.get(i)));
            double excess = excess(instance, seconds);
            sum += excess;
            worst = Math.max(worst, excess);
            count++;
        }
        new Figure("plan", "carp_" + family + "_instances", count, "instances").fact();
        new Figure("plan", "carp_" + family + "_mean_excess", sum / Math.max(1, count), "%").atMost(reach);
        new Figure("plan", "carp_" + family + "_worst_excess", worst, "%").fact();
    }

    /** Time of the processor, not of the clock on the wall, so that a busy machine gives the same figures. */
    private static double excess(CarpInstance instance, double seconds) {
        double start = processor();
        SearchControl control = rounds -> (processor() - start) / seconds;
        ArcPlan plan = RuinRecreate.cheapest(ArcProblem.of(instance.graph(), instance.ampleFleet()))
                .until((double) instance.lowerBound().orElse(0))
                .search(1, control);
        double best = instance.upperBound().orElse(plan.cost());
        return 100 * (plan.cost() - best) / best;
    }

    private static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
