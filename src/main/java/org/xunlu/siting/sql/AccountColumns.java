package org.xunlu.siting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.xunlu.siting.flow.FlowAccount;
import org.xunlu.siting.flow.FlowFit;
import org.xunlu.siting.flow.FreightKind;

/** The columns of {@code flow_scenario} that tell how its flows were made. */
final class AccountColumns {
    private AccountColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, FlowAccount account) {
        String factors = new TreeMap<>(account.factors())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
        fit(statement, "gravity", account.gravity());
        fit(statement, "matched", account.matched());
        fit(statement, "left_out", account.leftOut());
        return statement
                .bind("per_minute", account.perMinute())
                .bind("factors", factors)
                .bind("counts", account.matched().counts())
                .bind("unused", account.unusedCounts())
                .bind("unreachable", account.unreachablePairs())
                .bind("astray", account.astrayPlaces());
    }

    private static <S extends SqlStatement<S>> void fit(S statement, String name, FlowFit fit) {
        statement
                .bind(name + "_r2", fit.rSquared())
                .bind(name + "_geh", fit.gehBelowFive())
                .bind(name + "_error", fit.meanErrorShare());
    }

    static FlowAccount read(ResultSet row) throws SQLException {
        Map<FreightKind, Double> factors = new EnumMap<>(FreightKind.class);
        for (String factor : row.getString("factors").split(" ", -1)) {
            int equals = factor.indexOf('=');
            if (equals > 0) {
                factors.put(
                        FreightKind.valueOf(factor.substring(0, equals)), Double.valueOf(factor.substring(equals + 1)));
            }
        }
        return new FlowAccount(
                row.getObject("per_minute", Double.class),
                factors,
                fit(row, "gravity"),
                fit(row, "matched"),
                fit(row, "left_out"),
                row.getInt("unused_counts"),
                row.getInt("unreachable_pairs"),
                row.getInt("astray_places"));
    }

    private static FlowFit fit(ResultSet row, String name) throws SQLException {
        return new FlowFit(
                row.getInt("counts"),
                row.getDouble(name + "_r2"),
                row.getDouble(name + "_geh"),
                row.getDouble(name + "_error"));
    }
}
