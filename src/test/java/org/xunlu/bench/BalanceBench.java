package org.xunlu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.carplib.CarpInstance;
import org.xunlu.patrol.planning.postman.BalancedPostman;
import org.xunlu.patrol.planning.postman.BalancedTours;

/**
 * How short the longest of several equal tours becomes: on gdb and val against the proven bound, on windy rural instances
 * (files P… of Benavent, Corberán, Sanchis 2009 in the folder XUNLU_WINDY) against a published hybrid genetic search
 * (Vidal 2017). One thread; seed 1, windy seeds 1 to 3.
 */
public final class BalanceBench {
    private static final double CASE_SECONDS = 5;
    private static final double WINDY_SECONDS = 10;
    private static final int WINDY_SEEDS = 3;
    /** File, cars, longest tour the hybrid genetic search found. */
    private static final Map<String, Map<Integer, Integer>> WINDY_BEST = Map.of("P202100", Map.of(3, 1281));

    private BalanceBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"));
        Path known = shared.resolve("cases/patrol.json");
        if (Files.exists(known)) {
            cases(
                    new ObjectMapper()
                            .readTree(known.toFile())
                            .path("minmax_postman")
                            .path("cases"),
                    shared.resolve("cases/carp"));
        } else {
            System.out.println("INFO plan balance skipped: no " + known);
        }
        String windy = System.getenv("XUNLU_WINDY");
        if (windy == null) {
            System.out.println("INFO plan windy skipped: no XUNLU_WINDY");
            return;
        }
        for (Map.Entry<String, Map<Integer, Integer>> file : WINDY_BEST.entrySet()) {
            windy(Path.of(windy).resolve(file.getKey()), file.getValue());
        }
    }

    private static void cases(JsonNode cases, Path folder) throws IOException {
        int count = 0;
        double worst = 0;
        double worstImbalance = 0;
        double worstOverKnown = 0;
        for (Map.Entry<String, JsonNode> each : cases.properties()) {
            int slash = each.getKey().indexOf('/');
            int cars = Integer.parseInt(each.getKey().substring(slash + 1));
            BalancedTours tours =
                    solve(folder.resolve(each.getKey().substring(0, slash) + ".dat"), cars, 1, CASE_SECONDS);
            double heuristic = each.getValue().get("heur").asDouble();
            worstOverKnown = Math.max(worstOverKnown, 100 * (tours.plan().mostCost() / heuristic - 1));
            // where the cars are so many that the farthest road rules, no plan is near the bound or even
            if (heuristic <= 1.05 * tours.bound()) {
                count++;
                worst = Math.max(worst, 1 + tours.gap());
                worstImbalance = Math.max(worstImbalance, 100 * tours.imbalance());
            }
        }
        new Figure("plan", "balance_cases", count, "cases within reach of the bound").fact();
        new Figure("plan", "balance_longest", worst, "× bound, the worst case").atMost(1.05);
        new Figure("plan", "balance_imbalance", worstImbalance, "%, the worst case").atMost(5);
        new Figure("plan", "balance_over_known", worstOverKnown, "% over the known heuristic, the worst of all cases")
                .fact();
    }

    private static void windy(Path file, Map<Integer, Integer> best) throws IOException {
        if (!Files.exists(file)) {
            System.out.println("INFO plan windy skipped: no " + file);
            return;
        }
        for (Map.Entry<Integer, Integer> each : best.entrySet()) {
            double sum = 0;
            double worst = 0;
            for (long seed = 1; seed <= WINDY_SEEDS; seed++) {
                BalancedTours tours = solve(file, each.getKey(), seed, WINDY_SECONDS);
                double excess = 100.0 * (tours.plan().mostCost() - each.getValue()) / each.getValue();
                sum += excess;
                worst = Math.max(worst, excess);
            }
            String name = "windy_" + file.getFileName() + "_" + each.getKey();
            new Figure("plan", name, sum / WINDY_SEEDS, "% over a hybrid genetic search, mean of seeds").atMost(0.5);
            new Figure("plan", name + "_worst", worst, "%").fact();
        }
    }

    private static BalancedTours solve(Path file, int cars, long seed, double seconds) throws IOException {
        List<String> lines = Files.readAllLines(file);
        CarpInstance instance = CarpInstance.parsePostman(lines);
        double start = processor();
        SearchControl control = rounds -> (processor() - start) / seconds;
        return new BalancedPostman(instance.graph(), Collections.nCopies(cars, instance.depot())).share(seed, control);
    }

    private static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
