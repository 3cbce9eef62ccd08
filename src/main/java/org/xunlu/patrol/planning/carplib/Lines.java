package org.xunlu.patrol.planning.carplib;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.refusal.Refusal;

/** The lines of a file, one after the other, blank ones passed over, and how to complain about the present one. */
final class Lines {
    private final List<String> lines;
    private final BitSet marked = new BitSet();
    private int number;

    Lines(List<String> lines) {
        this.lines = lines;
    }

    /** The next line that is not blank, stripped; empty at the end. */
    String next() {
        while (number < lines.size()) {
            String line = lines.get(number++).strip();
            if (!line.isEmpty()) {
                return line;
            }
        }
        number = lines.size() + 1;
        return "";
    }

    /** Number of the line last read, from 1; the one behind the last where the file has ended. */
    int number() {
        return number;
    }

    /** Notes that the line last read described an edge. */
    void mark() {
        marked.set(number);
    }

    /** The numbers of the lines that described an edge, in order. */
    int[] marked() {
        return marked.stream().toArray();
    }

    /** A refusal of the line last read. */
    Refusal refuse(String reason, Object found) {
        return Refusal.invalid(
                "carp." + reason,
                "file",
                Map.of("line", number, "found", found.toString().strip()));
    }

    /** A whole number within bounds. */
    int number(String word, int least, int most) {
        try {
            int value = Integer.parseInt(word.strip());
            if (value < least || value > most) {
                throw refuse("out_of_range", word);
            }
            return value;
        } catch (NumberFormatException e) {
            throw refuse(word.isBlank() ? "ends_early" : "no_number", word);
        }
    }

    /** A cost or demand: at most a million, so that no route's cost leaves the range of whole numbers reckoned with. */
    int amount(String word) {
        return number(word, 0, 1_000_000);
    }

    /** A link; what has no demand need not be served. */
    ArcGraph.Link link(int from, int to, int cost, int demand) {
        return demand > 0 ? ArcGraph.Link.required(from, to, cost, demand) : ArcGraph.Link.passable(from, to, cost);
    }
}
