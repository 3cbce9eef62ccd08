package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * In which encoding a table's text is: as its .cpg says, else as its header says, else UTF-8 where all of it is that,
 * else GB 18030 (which includes GBK and GB 2312), the usual one of Chinese registers.
 */
final class DbfCharset {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte LANGUAGE_GBK = 0x4d;
    private static final char REPLACEMENT = '\uFFFD';
    private static final char FIRST_BEYOND_ASCII = '\u0080';

    private DbfCharset() {}

    /** Reads the text of a table, for a guess. */
    @FunctionalInterface
    interface Text {
        byte[] read() throws IOException;
    }

    static Charset of(Optional<Path> cpg, byte languageOfHeader, Text text) throws IOException {
        if (cpg.isPresent()) {
            Optional<Charset> named = named(Files.readString(cpg.get(), StandardCharsets.ISO_8859_1));
            if (named.isPresent()) {
                return named.get();
            }
        }
        return languageOfHeader == LANGUAGE_GBK || !isUtf8(text.read()) ? GB18030 : StandardCharsets.UTF_8;
    }

    /** The character set of a name, as a .cpg holds it. */
    static Optional<Charset> named(String content) {
        String name = content.strip().toUpperCase(Locale.ROOT);
        if (name.matches("(ANSI )?(936|CP936|GBK|GB2312|GB18030)")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name.startsWith("UTF") ? "UTF-8" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Whether the bytes read well as UTF-8; characters cut in two by a column's width are forgiven. */
    private static boolean isUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == REPLACEMENT) {
                bad++;
            } else if (letter >= FIRST_BEYOND_ASCII) {
                good++;
            }
        }
        return bad * 4 <= good;
    }
}
