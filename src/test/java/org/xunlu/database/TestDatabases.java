package org.xunlu.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Fresh, migrated databases for tests, dropped when their test class is done. */
public final class TestDatabases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<Arguments> h2 = Stream.of("H2GIS").map(name -> Arguments.of(Named.of(name, h2())));
        String url = System.getenv("XUNLU_TEST_POSTGIS");
        if (url == null || url.isBlank()) {
            System.err.println("SKIPPED on PostGIS: " + context.getDisplayName()
                    + " (set XUNLU_TEST_POSTGIS, or run scripts/test)");
            return h2;
        }
        return Stream.concat(h2, Stream.of("PostGIS").map(name -> Arguments.of(Named.of(name, postgis(url)))));
    }

    /** An empty H2GIS database in memory. */
    public static Database h2() {
        return H2Template.copy();
    }

    /** An empty database of its own on the PostGIS server at this URL. */
    public static Database postgis(String url) {
        return PostgisTemplate.of(url).copy();
    }
}
