package org.xunlu.patrol.planning.carplib;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.xunlu.patrol.planning.arc.ArcGraph;

/** Vertices, edges, a line {@code from to cost demand} for each edge, vehicles, capacity, and both bounds if known. */
final class PlainDialect {
    private static final int MOST_NODES = 20_000;

    private final Lines lines;

    PlainDialect(Lines lines) {
        this.lines = lines;
    }

    CarpInstance read() {
        int nodes = lines.number(lines.next(), 1, MOST_NODES);
        int edges = lines.number(lines.next(), 1, 1_000_000);
        List<ArcGraph.Link> links = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            String line = lines.next();
            String[] words = line.split("\\s+", -1);
            if (words.length != 4) {
                throw lines.refuse(line.isEmpty() ? "ends_early" : "no_edge", line);
            }
            int from = lines.number(words[0], 0, nodes - 1);
            int to = lines.number(words[1], 0, nodes - 1);
            links.add(lines.link(from, to, lines.amount(words[2]), lines.amount(words[3])));
            lines.mark();
        }
        int vehicles = lines.number(lines.next(), 0, 1_000_000);
        int capacity = lines.number(lines.next(), 1, Integer.MAX_VALUE / 2);
        OptionalLong lower = bound();
        OptionalLong upper = bound();
        if (!lines.next().isEmpty()) {
            throw lines.refuse("goes_on", lines.number());
        }
        return new CarpInstance("", new ArcGraph(nodes, links), 0, 0, vehicles, capacity, lower, upper);
    }

    private OptionalLong bound() {
        String line = lines.next();
        return line.isEmpty() ? OptionalLong.empty() : OptionalLong.of(lines.number(line, 0, Integer.MAX_VALUE));
    }
}
