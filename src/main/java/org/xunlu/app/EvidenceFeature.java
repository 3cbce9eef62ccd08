package org.xunlu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.overload.law.http.LawRoutes;
import org.xunlu.overload.law.importing.LawSeed;
import org.xunlu.overload.law.sql.LawStore;

/** What becomes of a weighing: the law, the evidence, the review, the offenders, wired. */
final class EvidenceFeature {
    /** Anhui. */
    private static final String USUAL_PROVINCE = "34";

    private final List<Routes> routes;

    EvidenceFeature(Config config, Database database, Clock clock, AuditTrail audit) {
        String province = config.text("law.province", USUAL_PROVINCE);
        routes = List.of(new LawRoutes(law(database), province, audit, clock));
    }

    /** The rows of law, filled where nobody has yet. */
    static LawStore law(Database database) {
        LawStore law = new LawStore(database);
        InputStream in = EvidenceFeature.class.getClassLoader().getResourceAsStream("gis-data/rules/overload-law.csv");
        if (in == null) {
            throw new IllegalStateException("missing from the program: gis-data/rules/overload-law.csv");
        }
        try (Reader seed = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            law.seed(LawSeed.read(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return law;
    }

    List<Routes> routes() {
        return routes;
    }
}
