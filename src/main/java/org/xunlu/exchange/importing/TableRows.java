package org.xunlu.exchange.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.exchange.Remark;
import org.xunlu.exchange.Table;
import org.xunlu.refusal.Refusal;

/** Finds the headings among the lines of a sheet: the first line of the fullest kind, for titles stand above. */
final class TableRows {
    private static final int LOOK = 10;

    private TableRows() {}

    /** One line of cells. */
    record Line(int number, List<String> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    static Table table(String kind, List<Line> lines, List<Remark> told) {
        List<Line> full = lines.stream().filter(line -> line.filled() > 0).toList();
        if (full.isEmpty()) {
            throw Refusal.invalid("import.empty", "file");
        }
        List<Remark> remarks = new ArrayList<>(told);
        Line head = head(full);
        Map<Integer, String> headings = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < head.cells().size(); i++) {
            String name = head.cells().get(i).strip().replaceAll("\\s+", " ");
            if (!name.isEmpty()) {
                int times = seen.merge(name, 1, Integer::sum);
                headings.put(i, times == 1 ? name : name + " (" + times + ")");
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Line line : full) {
            if (line.number() <= head.number()) {
                if (line.number() < head.number()) {
                    remarks.add(new Remark(
                            line.number(),
                            "",
                            Remark.Level.REPAIRED,
                            "exchange.title_row",
                            Map.of("text", first(line))));
                }
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            headings.forEach((column, name) -> {
                String cell = column < line.cells().size() ? line.cells().get(column) : "";
                if (!cell.isBlank()) {
                    cells.put(name, cell.strip());
                }
            });
            rows.add(new Table.Row(line.number(), cells, null));
        }
        return new Table(kind, List.copyOf(headings.values()), rows, false, remarks);
    }

    private static Line head(List<Line> lines) {
        long most = lines.stream().limit(LOOK).mapToLong(Line::filled).max().orElse(0);
        Optional<Line> head = lines.stream()
                .limit(LOOK)
                .filter(line -> line.filled() * 2 > most && (line.filled() > 1 || most == 1))
                .findFirst();
        return head.orElse(lines.get(0));
    }

    private static String first(Line line) {
        String text = line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
