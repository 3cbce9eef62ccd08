package org.xunlu.bench;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.app.ServerProcess;

/** Finds the further ports of a server in what it prints. */
final class Doors {
    private Doors() {}

    /**
     * The port of a door.
     *
     * @param name as it is printed, e.g. {@code OsmAnd}
     */
    static int port(ServerProcess server, String name) throws InterruptedException {
        Pattern printed = Pattern.compile(Pattern.quote(name) + " [^:]+:(\\d+)");
        for (int i = 0; i < 500; i++) {
            for (String line : server.output()) {
                Matcher door = printed.matcher(line);
                if (door.find()) {
                    return Integer.parseInt(door.group(1));
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("no door " + name + ": " + server.output());
    }
}
