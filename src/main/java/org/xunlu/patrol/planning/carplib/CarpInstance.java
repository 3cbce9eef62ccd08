package org.xunlu.patrol.planning.carplib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.Vehicle;

/**
 * A capacitated arc routing instance.
 *
 * @param name as in the file; empty where it has none
 * @param graph nodes numbered from 0, links in the order of the file
 * @param firstNumber the number the file gives to node 0
 * @param depot node where all vehicles start and end
 * @param vehicles how many vehicles the file names; 0 where none
 * @param capacity of each vehicle
 * @param lowerBound published lower bound, if the file tells
 * @param upperBound published best cost, if the file tells
 */
public record CarpInstance(
        String name,
        ArcGraph graph,
        int firstNumber,
        int depot,
        int vehicles,
        int capacity,
        OptionalLong lowerBound,
        OptionalLong upperBound) {

    /** The capacity of vehicles that carry nothing. */
    public static final int BOUNDLESS = Integer.MAX_VALUE / 2;

    /**
     * Reads an instance.
     *
     * @param lines of the file
     * @throws org.xunlu.refusal.Refusal with line and reason, when it is no such file or cannot be solved
     */
    public static CarpInstance parse(List<String> lines) {
        return parse(lines, true);
    }

    /**
     * Reads an instance whose vehicles carry nothing, so that neither demands nor a capacity need be there: windy rural
     * postman files.
     *
     * @throws org.xunlu.refusal.Refusal as {@link #parse}
     */
    public static CarpInstance parsePostman(List<String> lines) {
        return parse(lines, false);
    }

    private static CarpInstance parse(List<String> text, boolean loaded) {
        List<String> lines = withoutMark(text);
        boolean classic = lines.stream()
                .map(String::strip)
                .limit(30)
                .map(line -> line.toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.matches("\\s*(NOMBRE|VERTICES|CAPACIDAD|ARISTAS_REQ)\\s*:.*"));
        Lines reader = new Lines(lines);
        CarpInstance instance = classic ? new ClassicDialect(reader, loaded).read() : new PlainDialect(reader).read();
        Solvable.check(instance, loaded, reader.marked());
        return instance;
    }

    /** Some editors put a byte order mark in front. */
    private static List<String> withoutMark(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("\uFEFF")) {
            return lines;
        }
        List<String> clean = new ArrayList<>(lines);
        clean.set(0, lines.get(0).substring(1));
        return clean;
    }

    /** Sum of the demands. */
    public long totalDemand() {
        return graph.required().stream().mapToLong(ArcGraph.Link::demand).sum();
    }

    /** The fewest vehicles that can hold all demand. */
    public int fewestVehicles() {
        return (int) ((totalDemand() + capacity - 1) / capacity);
    }

    /** So many equal vehicles. */
    public List<Vehicle> fleet(int count) {
        return Collections.nCopies(count, Vehicle.basedAt(depot, capacity));
    }

    /** As many vehicles as any good plan could use. */
    public List<Vehicle> ampleFleet() {
        int tasks = graph.required().size();
        return fleet(Math.min(tasks, Math.max(Math.max(2 * fewestVehicles(), vehicles), 10)));
    }
}
