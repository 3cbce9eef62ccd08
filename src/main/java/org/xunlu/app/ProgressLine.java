package org.xunlu.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.xunlu.http.Messages;
import org.xunlu.job.Progress;

/** Shows progress on one line of a terminal; elsewhere a line for each stage. */
final class ProgressLine implements Progress {
    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintWriter out;
    private final Messages messages;
    private final String language;

    @SuppressWarnings(
            "SystemConsoleNull") // from JDK 22 on a redirected output is taken for a terminal: only less pretty
    private final boolean terminal = System.console() != null;

    private String stage = "";
    private long read;
    private long shown;

    ProgressLine(PrintWriter out, Messages messages, String language) {
        this.out = out;
        this.messages = messages;
        this.language = language;
    }

    @Override
    public void stage(String key, double fraction) {
        stage = messages.text(language, key, Map.of());
        if (terminal) {
            show(fraction);
        } else {
            out.println(stage);
            out.flush();
        }
    }

    @Override
    public void fraction(double fraction) {
        if (terminal && System.nanoTime() - shown > EVERY_NANOS) {
            show(fraction);
        }
    }

    private void show(double fraction) {
        shown = System.nanoTime();
        int full = (int) (fraction * WIDTH);
        out.printf(
                Locale.ROOT,
                "\r[%s%s] %3.0f%% %s %,d\u001b[K",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                fraction * 100,
                stage,
                read);
        out.flush();
    }

    @Override
    public void count(String name, long value) {
        if (name.equals("read")) {
            read = value;
        }
    }

    void end() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
