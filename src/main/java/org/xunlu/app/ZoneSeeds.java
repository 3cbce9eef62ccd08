package org.xunlu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xunlu.zone.ZoneRule;
import org.xunlu.zone.importing.ZoneRuleSeed;

/** The zone rules the program comes with. */
final class ZoneSeeds {
    private ZoneSeeds() {}

    static List<ZoneRule> read() {
        InputStream in = ZoneSeeds.class.getClassLoader().getResourceAsStream("gis-data/rules/zone-rules.csv");
        if (in == null) {
            throw new IllegalStateException("missing from the program: gis-data/rules/zone-rules.csv");
        }
        try (Reader csv = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return ZoneRuleSeed.read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
