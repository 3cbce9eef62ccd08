package org.xunlu.siting.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.xunlu.siting.Flow;
import org.xunlu.table.Table;

/**
 * Flows: columns {@code origin}, {@code destination}, {@code trucks}, and, where wanted, {@code flow} (its name) and
 * {@code overloaded} (how many of the trucks are).
 */
public final class FlowTable {
    private FlowTable() {}

    /**
     * Reads them.
     *
     * @param file name for messages
     */
    public static List<Flow> read(Reader text, String file) throws IOException {
        Table table = Table.read(text, file);
        int origin = table.get("origin", "from", "o", "source", "i");
        int destination = table.get("destination", "to", "d", "target", "j");
        int trucks = table.get("trucks", "volume", "count", "weight", "flow", "demand", "f");
        OptionalInt name = table.find("flow_id", "id", "name");
        OptionalInt overloaded = table.find("overloaded", "overload");
        List<Flow> flows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String from = row.text(origin);
            String to = row.text(destination);
            flows.add(new Flow(
                    name.isPresent() ? row.text(name.getAsInt()) : from + ">" + to,
                    from,
                    to,
                    row.number(trucks),
                    overloaded.isPresent() ? row.number(overloaded.getAsInt()) : 0));
        }
        return flows;
    }
}
