package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.casework.CaseLedger;
import org.xunlu.finding.casework.ClosingDesk;
import org.xunlu.finding.casework.OrderDesk;
import org.xunlu.finding.field.FieldDesk;
import org.xunlu.finding.http.DensityRoutes;
import org.xunlu.finding.http.FieldRoutes;
import org.xunlu.finding.http.PhotoDesk;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoIntake;
import org.xunlu.finding.sql.DensityQueries;
import org.xunlu.finding.sql.FieldStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;

/** Work on the spot and what findings show together, wired. */
final class FieldFeature {
    private final List<Routes> routes;

    FieldFeature(
            Config config,
            Database database,
            FindingDesk desk,
            CaseLedger ledger,
            NetworkHolder network,
            AuditTrail audit,
            Clock clock) {
        FieldDesk field =
                new FieldDesk(new FieldStore(database), desk, new OrderDesk(ledger), new ClosingDesk(ledger), clock);
        PhotoDesk photos = new PhotoDesk(
                new PhotoIntake((long) config.number("photo.most-mb", 10) << 20),
                new PhotoFiles(config.dataFolder().resolve("photos")),
                new FindingStore(database),
                desk,
                clock);
        routes = List.of(
                new FieldRoutes(field, photos, audit),
                new DensityRoutes(new DensityQueries(database), desk::get, network, clock));
    }

    List<Routes> routes() {
        return routes;
    }
}
