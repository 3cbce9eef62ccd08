package org.xunlu.siting.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.table.Table;

/**
 * A network: columns {@code from}, {@code to}, {@code length} (any one unit), and, where wanted, the column
 * named link (the road's name, else {@code from-to}) and {@code both_ways} (yes or no).
 *
 * <p>Without {@code both_ways} a row is a road in both directions, unless some road stands in the table in each
 * direction: then every row is one direction. A row that names the same ends again, without names of its own, replaces
 * the row before.
 *
 * @param network the network
 * @param links names of the links, a road's two directions once, in the table's order
 * @param directed every row was taken as one direction because some road stands there in each
 * @param replaced how many rows were replaced by later ones
 */
public record LinkTable(LinkNetwork network, List<String> links, boolean directed, int replaced) {
    /** Copies. */
    public LinkTable {
        links = List.copyOf(links);
    }

    private record Link(String name, String from, String to, double length, boolean bothWays) {}

    /**
     * Reads it.
     *
     * @param file name for messages
     */
    public static LinkTable read(Reader text, String file) throws IOException {
        Table table = Table.read(text, file);
        int from = table.get("from", "from_node", "source", "start", "u", "a", "i");
        int to = table.get("to", "to_node", "target", "end", "v", "b", "j");
        int length =
                table.get("length", "cost", "length_m", "length_meters", "distance", "time", "seconds", "weight", "w");
        OptionalInt name = table.find("link", "link_id", "id", "name", "road");
        OptionalInt bothWays = table.find("both_ways", "two_way", "bidirectional");
        Map<String, Link> links = new LinkedHashMap<>();
        Set<String> pairs = new HashSet<>();
        int replaced = 0;
        for (Table.Row row : table.rows()) {
            String start = row.text(from);
            String end = row.text(to);
            String called = name.isPresent() ? row.text(name.getAsInt()) : start + "-" + end;
            boolean both = bothWays.isPresent() && row.yes(bothWays.getAsInt());
            if (links.put(called, new Link(called, start, end, row.positive(length), both)) != null) {
                if (name.isPresent()) {
                    throw row.refusal("siting_file.twice", name.getAsInt(), called);
                }
                replaced++;
            }
            pairs.add(start + "\u0000" + end);
        }
        boolean directed = bothWays.isEmpty()
                && links.values().stream()
                        .anyMatch(link -> !link.from.equals(link.to) && pairs.contains(link.to + "\u0000" + link.from));
        boolean roads = bothWays.isEmpty() && !directed;
        LinkNetwork.Builder network = LinkNetwork.builder();
        for (Link link : links.values()) {
            if (roads || link.bothWays) {
                network.road(link.name, link.from, link.to, link.length);
            } else {
                network.link(link.name, link.from, link.to, link.length);
            }
        }
        return new LinkTable(network.build(), new ArrayList<>(links.keySet()), directed, replaced);
    }
}
