package org.xunlu.patrol.planning.carplib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.patrol.planning.arc.ArcGraph;

/**
 * CARPLIB's own form: {@code HEAD : value} lines and lists of {@code ( u, v) coste c demanda d}. Lists of one-way arcs
 * ({@code LISTA_ARCOS_…}) are read too, and windy edges with a second cost for the way back; some copies write ARESTAS
 * for ARISTAS.
 */
final class ClassicDialect {
    private static final Pattern HEAD = Pattern.compile("([A-Z_]+)\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(
            "\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)\\s*coste\\s+(\\d+)(?:\\s+(\\d+))?(?:\\s+demanda\\s+(\\d+))?\\s*",
            Pattern.CASE_INSENSITIVE);

    private final Lines lines;
    private final boolean loaded;
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, Integer> headLines = new HashMap<>();
    private final List<ArcGraph.Link> links = new ArrayList<>();
    private int nodes;

    /** Reads with demands and capacity, or, for tours that carry nothing, without. */
    ClassicDialect(Lines lines, boolean loaded) {
        this.lines = lines;
        this.loaded = loaded;
    }

    CarpInstance read() {
        String list = "";
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            Matcher head = HEAD.matcher(line);
            if (line.startsWith("(")) {
                links.add(link(line, list));
                lines.mark();
            } else if (head.matches()) {
                list = head(head.group(1).toUpperCase(Locale.ROOT).replace("ARESTAS", "ARISTAS"), head.group(2));
            } else {
                throw lines.refuse("no_edge", line);
            }
        }
        int capacity = loaded ? value("CAPACIDAD", 1, CarpInstance.BOUNDLESS) : CarpInstance.BOUNDLESS;
        int depot = heads.containsKey("DEPOSITO") ? value("DEPOSITO", 1, nodes) : 1;
        count("ARISTAS_REQ", true);
        count("ARISTAS_NOREQ", false);
        return new CarpInstance(
                heads.getOrDefault("NOMBRE", ""),
                new ArcGraph(nodes, links),
                1,
                depot - 1,
                heads.containsKey("VEHICULOS") ? value("VEHICULOS", 0, 1_000_000) : 0,
                capacity,
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private String head(String name, String value) {
        if (name.startsWith("LISTA_")) {
            if (!name.matches("LISTA_(ARISTAS|ARCOS)_(REQ|NOREQ)")) {
                throw lines.refuse("unknown_list", name);
            }
            if (nodes == 0) {
                throw lines.refuse("head_missing", "VERTICES");
            }
            return name;
        }
        heads.put(name, value);
        headLines.put(name, lines.number());
        if (name.equals("VERTICES")) {
            nodes = lines.number(value, 1, 20_000);
        }
        return "";
    }

    private ArcGraph.Link link(String line, String list) {
        Matcher words = LINK.matcher(line);
        if (list.isEmpty() || !words.matches()) {
            throw lines.refuse("no_edge", line);
        }
        int from = lines.number(words.group(1), 1, nodes) - 1;
        int to = lines.number(words.group(2), 1, nodes) - 1;
        int cost = lines.amount(words.group(3));
        boolean required = list.endsWith("_REQ");
        if (loaded && required && words.group(5) == null) {
            throw lines.refuse("demand_missing", line);
        }
        int demand = loaded && required ? lines.amount(words.group(5)) : 0;
        int back = words.group(4) == null ? cost : lines.amount(words.group(4));
        boolean oneWay = list.contains("ARCOS");
        return new ArcGraph.Link(from, to, cost, oneWay ? ArcGraph.NO_WAY : back, required, demand);
    }

    private int value(String head, int least, int most) {
        String value = heads.get(head);
        if (value == null) {
            throw lines.refuse("head_missing", head);
        }
        return lines.number(value, least, most);
    }

    /** The number of edges the head tells must be the number there is. */
    private void count(String head, boolean required) {
        if (heads.containsKey(head)) {
            long edges = links.stream()
                    .filter(link -> link.required() == required && link.costAgainst() < ArcGraph.NO_WAY)
                    .count();
            if (edges != value(head, 0, Integer.MAX_VALUE)) {
                throw lines.refuse("edge_count", head + " " + heads.get(head) + " ≠ " + edges);
            }
        }
    }
}
