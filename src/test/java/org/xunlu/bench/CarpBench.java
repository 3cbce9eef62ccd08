package org.xunlu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.carplib.CarpInstance;

/**
 * How near the arc routing core comes to the published best costs in some seconds of one thread, seed 1. The larger
 * family egl is measured where its files are: {@code egl-e1-A.dat} and the like beside gdb and val, or in the folder
 * XUNLU_EGL.
 */
public final class CarpBench {
    private static final int QUICK_INSTANCES = 6;
    /** Best published costs of egl, graph by graph, capacities A, B, C. */
    private static final String EGL_BEST = "e1 3548 4498 5595 e2 5018 6317 8335 e3 5898 7775 10292 e4 6444 8961 11529 "
            + "s1 5018 6388 8518 s2 9868 13057 16425 s3 10201 13682 17188 s4 12216 16201 20461";

    private CarpBench() {}

    /** Prints the mean excess over the best known cost; with {@code --quick} of a few instances each. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"))
                .resolve("cases/carp");
        boolean quick = List.of(arguments).contains("--quick");
        measure(files(folder, "gdb", quick), "gdb", 2, 0);
        measure(files(folder, "val", quick), "val", 5, 0.1);
        String other = System.getenv("XUNLU_EGL");
        List<Path> egl = files(other == null ? folder : Path.of(other), "egl", quick);
        measure(egl, "egl", 10, 0.25);
        if (!quick) {
            measure(egl, "egl_long", 60, 0.1);
        }
    }

    private static List<Path> files(Path folder, String family, boolean quick) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().matches(family + "[\\w-]+\\.dat"))
                    .sorted()
                    .toList();
            int step = quick ? Math.max(1, files.size() / QUICK_INSTANCES) : 1;
            return Stream.iterate(0, i -> i < files.size(), i -> i + step)
                    .map(files::get)
                    .toList();
        }
    }

    private static void measure(List<Path> files, String family, double seconds, double reach) throws IOException {
        if (files.isEmpty()) {
            System.out.println("INFO plan carp skipped: no files of " + family);
            return;
        }
        double sum = 0;
        double worst = 0;
        double start = processor();
        for (Path file : files) {
            double excess = excess(file, seconds);
            sum += excess;
            worst = Math.max(worst, excess);
        }
        new Figure("plan", "carp_" + family + "_instances", files.size(), "instances").fact();
        new Figure("plan", "carp_" + family + "_seconds", (processor() - start) / files.size(), "s of one processor")
                .atMost(seconds * 1.05);
        new Figure("plan", "carp_" + family + "_mean_excess", sum / files.size(), "%").atMost(reach);
        new Figure("plan", "carp_" + family + "_worst_excess", worst, "%").fact();
    }

    private static double excess(Path file, double seconds) throws IOException {
        CarpInstance instance = CarpInstance.parse(Files.readAllLines(file));

        double best = eglBest()
                .getOrDefault(
                        file.getFileName().toString(), instance.upperBound().orElse(0));
        double start = processor();
        // time of the processor, not of the clock on the wall, so that a busy machine gives the same figures
        SearchControl control = rounds -> (processor() - start) / seconds;
        ArcPlan plan = RuinRecreate.cheapest(ArcProblem.of(instance.graph(), instance.ampleFleet()))
                .until((double) instance.lowerBound().orElse(0))
                .search(1, control);
        return best > 0 ? 100 * (plan.cost() - best) / best : 0;
    }

    private static Map<String, Long> eglBest() {
        Map<String, Long> best = new HashMap<>();
        String[] words = EGL_BEST.split(" ", -1);
        for (int i = 0; i < words.length; i += 4) {
            for (int size = 0; size < 3; size++) {
                best.put("egl-" + words[i] + "-" + (char) ('A' + size) + ".dat", Long.valueOf(words[i + 1 + size]));
            }
        }
        return best;
    }

    private static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
