package org.xunlu.siting.table;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.table.Table;

/** Places to be served, or to serve from: columns {@code node} and, where wanted, {@code weight} (else 1). */
public final class DemandTable {
    private DemandTable() {}

    /**
     * Reads them: weights by node, in the table's order.
     *
     * @param file name for messages
     */
    public static Map<String, Double> read(Reader text, String file, LinkNetwork network) throws IOException {
        Table table = Table.read(text, file);
        int node = table.get("node", "node_id", "id", "name", "site", "candidate", "demand");
        OptionalInt weight = table.find("weight", "demand_weight", "population", "trucks");
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String name = row.text(node);
            if (network.findNode(name) < 0) {
                throw row.refusal("siting_file.no_such_node", node, name);
            }
            double value = weight.isPresent() ? row.positive(weight.getAsInt()) : 1;
            if (weights.put(name, value) != null) {
                throw row.refusal("siting_file.twice", node, name);
            }
        }
        return weights;
    }
}
