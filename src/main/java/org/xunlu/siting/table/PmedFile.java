package org.xunlu.siting.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.LinkNetwork;

/**
 * A p-median instance of the OR-Library (Beasley 1985): a line with nodes, edges, p; then a line an edge: one end, other
 * end, length. Nodes are 1 to n. Where an edge is there again, the last length holds.
 *
 * @param network the graph; each edge in both directions
 * @param sites how many sites are asked for
 */
public record PmedFile(LinkNetwork network, int sites) {
    /**
     * Reads it.
     *
     * @param file name for messages
     */
    public static PmedFile read(Reader text, String file) throws IOException {
        List<String> lines = new BufferedReader(text).lines().toList();
        List<double[]> rows = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                rows.add(numbers(lines.get(line), line + 1, file));
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("table.empty", "file", Map.of("file", file));
        }
        int nodes = (int) rows.get(0)[0];
        Map<Long, Double> edges = new LinkedHashMap<>();
        for (int row = 1; row < rows.size(); row++) {
            double[] edge = rows.get(row);
            if (edge[0] < 1 || edge[1] < 1 || edge[0] > nodes || edge[1] > nodes || edge[2] < 0) {
                throw bad(lines.get(row), row + 1, file);
            }
            long one = (long) Math.min(edge[0], edge[1]);
            long other = (long) Math.max(edge[0], edge[1]);
            edges.put(one << 32 | other, edge[2]);
        }
        LinkNetwork.Builder network = LinkNetwork.builder();
        edges.forEach((ends, length) -> {
            long one = ends >> 32;
            long other = ends & 0xffffffffL;
            network.road(one + "-" + other, Long.toString(one), Long.toString(other), length);
        });
        return new PmedFile(network.build(), (int) rows.get(0)[2]);
    }

    private static double[] numbers(String line, int row, String file) {
        String[] words = line.strip().split("\\s+", -1);
        double[] numbers = new double[3];
        if (words.length != numbers.length) {
            throw bad(line, row, file);
        }
        for (int place = 0; place < numbers.length; place++) {
            try {
                numbers[place] = Double.parseDouble(words[place]);
            } catch (NumberFormatException e) {
                throw bad(line, row, file);
            }
        }
        return numbers;
    }

    private static Refusal bad(String line, int row, String file) {
        return Refusal.invalid("siting_file.no_edge", "file", Map.of("file", file, "row", row, "text", line.strip()));
    }
}
