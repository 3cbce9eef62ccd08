package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.exchange.Subject;
import org.xunlu.exchange.http.ExchangeRoutes;
import org.xunlu.exchange.sql.ColumnMemory;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.network.NetworkHolder;

/** Bringing registers in and out as tables, wired. */
final class ExchangeFeature {
    private final Routes routes;

    ExchangeFeature(
            Config config,
            Database database,
            Clock clock,
            AuditTrail audit,
            NetworkHolder network,
            JobBoard jobs,
            List<Subject> registers) {
        ColumnMemory memory = new ColumnMemory(database);
        routes = new ExchangeRoutes(
                registers,
                network,
                jobs,
                new ExchangeRoutes.Memory() {
                    @Override
                    public Map<String, String> of(String subject) {
                        return memory.of(subject);
                    }

                    @Override
                    public void remember(String subject, Map<String, String> mapping) {
                        memory.remember(subject, mapping);
                    }
                },
                audit,
                ImportFeature.uploads(config),
                clock);
    }

    /** The texts of a message key, Chinese first. */
    static List<String> spoken(Messages messages, String key) {
        return Messages.LANGUAGES.stream()
                .map(language -> messages.texts(language).getOrDefault(key, key))
                .toList();
    }

    List<Routes> routes() {
        return List.of(routes);
    }
}
