package org.xunlu.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xunlu.refusal.Refusal;

/** The merged ranges of a workbook's first sheet, which the reader of its cells does not tell. */
final class MergedCells {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int LETTERS = 26;
    private static final int MOST = 20_000;

    private MergedCells() {}

    /** A range; rows as people count them, columns from 0. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /** Whether the workbook tells how its numbers are shown; the reader fails where it is asked and there is none. */
    static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    static List<Range> ofFirstSheet(Path file) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<? extends ZipEntry> sheet = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/worksheets/sheet\\d*\\.xml"))
                    .min(Comparator.comparing(
                                    (ZipEntry entry) -> entry.getName().length())
                            .thenComparing(ZipEntry::getName));
            if (sheet.isEmpty()) {
                return ranges;
            }
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try (InputStream in = zip.getInputStream(sheet.get())) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext() && ranges.size() < MOST) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("mergeCell")) {
                        range(xml.getAttributeValue(null, "ref")).ifPresent(ranges::add);
                    }
                }
            }
        } catch (XMLStreamException | java.util.zip.ZipException broken) {
            throw Refusal.invalid("exchange.sheet_broken", "file");
        }
        return ranges;
    }

    private static Optional<Range> range(String text) {
        Matcher matcher = RANGE.matcher(text);
        return matcher.matches()
                ? Optional.of(new Range(
                        Integer.parseInt(matcher.group(2)),
                        column(matcher.group(1)),
                        Integer.parseInt(matcher.group(4)),
                        column(matcher.group(3))))
                : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** A column's letters, {@code A} for 0. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
