package org.xunlu.overload.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Text files as offices send them: UTF-8 with or without a mark, or GB18030; commas, semicolons or tabs. */
final class TextFile {
    private static final int LOOK = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 14;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private TextFile() {}

    /** Opens the text in its own encoding; the answer supports mark and reset. */
    static Reader open(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, LOOK);
        bytes.mark(LOOK);
        byte[] start = bytes.readNBytes(LOOK);
        bytes.reset();
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
        }
        return new BufferedReader(new InputStreamReader(bytes, isUtf8(start) ? StandardCharsets.UTF_8 : CHINESE));
    }

    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // not the end of input: a character cut at the end of the look is no error
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false)
                .isError();
    }

    /** What separates the cells of the first line; the text stays at its start. */
    static char delimiter(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int read = 0; read < LONGEST_HEADER - 1; read++) {
            int letter = text.read();
            if (letter < 0 || letter == '\n') {
                break;
            }
            commas += letter == ',' ? 1 : 0;
            semicolons += letter == ';' ? 1 : 0;
            tabs += letter == '\t' ? 1 : 0;
        }
        text.reset();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
