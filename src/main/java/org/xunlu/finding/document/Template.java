package org.xunlu.finding.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xunlu.refusal.Refusal;

/**
 * The text a document is made from, in force from a day on until a newer one is.
 *
 * @param id key; 0 before it is stored
 * @param numberPattern the document's number, with {@code {{year}}} and {@code {{seq}}}
 * @param body lines: {@code # } title, {@code > } to the right, {@code - label：text} row of a table, {@code [map]},
 *     {@code [photos]}, else a paragraph; {@code {{words}}} are filled from the case
 * @param source where the wording is from
 */
public record Template(
        long id, DocumentKind kind, String numberPattern, String body, LocalDate validFrom, String source) {
    /** The words a case fills. */
    public static final List<String> WORDS = List.of(
            "number",
            "brigade",
            "today",
            "id",
            "kind",
            "found",
            "finder",
            "note",
            "place",
            "coordinates",
            "prohibition",
            "sanction",
            "party",
            "officers",
            "demand",
            "deadline",
            "issuer");

    private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    private static final int LONGEST = 20_000;

    /** Refuses texts that are too long, and a number that could come twice. */
    public Template {
        length("numberPattern", numberPattern, 80);
        length("body", body, LONGEST);
        length("source", source, 300);
        if (!numberPattern.contains("{{year}}") || !numberPattern.contains("{{seq}}")) {
            throw Refusal.invalid("document.number_pattern", "numberPattern");
        }
    }

    private static void length(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", 1, "max", most, "value", text.length()));
        }
    }

    /**
     * Refuses a text with a word that no case has, which would stay an empty line on every document.
     *
     * @throws Refusal with the words
     */
    public void refuseUnknownWords() {
        List<String> unknown = WORD.matcher(body)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !WORDS.contains(word))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("document.unknown_word", "body", Map.of("words", String.join(", ", unknown)));
        }
    }

    /** The number of a document. */
    String number(int year, int seq) {
        return numberPattern.replace("{{year}}", Integer.toString(year)).replace("{{seq}}", Integer.toString(seq));
    }
}
