package org.xunlu.siting.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.table.Table;

/**
 * Candidates: columns <code>candidate</code> (its name), then {@code links} (names of the links it weighs, apart by spaces) or
 * {@code node} (it weighs all that comes to the node or leaves it) or both; and, where wanted, {@code cost} (CNY) and
 * {@code existing} (yes or no). Without {@code links} and {@code node} the candidate's name is that of its link.
 *
 * @param candidates the candidates
 * @param existing names of those that stand already
 */
public record CandidateTable(List<Candidate> candidates, Set<String> existing) {
    private static final int CENTS = 100;

    /** Copies. */
    public CandidateTable {
        candidates = List.copyOf(candidates);
        existing = Set.copyOf(existing);
    }

    /**
     * Reads them.
     *
     * @param file name for messages
     */
    public static CandidateTable read(Reader text, String file, LinkNetwork network) throws IOException {
        Table table = Table.read(text, file);
        int name = table.get("candidate", "candidate_id", "id", "site", "name", "link", "links", "node");
        OptionalInt links = table.find("links", "link", "link_id");
        OptionalInt node = table.find("node", "node_id");
        OptionalInt cost = table.find("cost", "cost_yuan", "cost_cny");
        OptionalInt existing = table.find("existing", "fixed");
        List<Candidate> candidates = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        Set<String> standing = new LinkedHashSet<>();
        for (Table.Row row : table.rows()) {
            String id = row.text(name);
            if (!known.add(id)) {
                throw row.refusal("siting_file.twice", name, id);
            }
            Set<String> covered = new LinkedHashSet<>();
            links.ifPresent(column -> Arrays.stream(row.optional(column).split("[ ;|]+"))
                    .filter(link -> !link.isEmpty())
                    .forEach(link -> covered.add(known(row, column, link, network))));
            node.ifPresent(column -> {
                if (!row.optional(column).isEmpty()) {
                    covered.addAll(at(row, column, network));
                }
            });
            if (links.isEmpty() && node.isEmpty()) {
                covered.add(known(row, name, id, network));
            }
            if (covered.isEmpty()) {
                throw row.refusal("table.cell_empty", links.orElse(node.orElse(name)), "");
            }
            long cents = cost.isPresent() ? Math.round(row.positive(cost.getAsInt()) * CENTS) : 0;
            candidates.add(new Candidate(id, covered, cents));
            if (existing.isPresent() && row.yes(existing.getAsInt())) {
                standing.add(id);
            }
        }
        return new CandidateTable(candidates, standing);
    }

    private static String known(Table.Row row, int column, String link, LinkNetwork network) {
        if (network.linksNamed(link).length == 0) {
            throw row.refusal("siting_file.no_such_link", column, link);
        }
        return link;
    }

    private static Set<String> at(Table.Row row, int column, LinkNetwork network) {
        String node = row.text(column);
        if (network.findNode(node) < 0) {
            throw row.refusal("siting_file.no_such_node", column, node);
        }
        return Candidate.at(network, node, 0).links();
    }
}
