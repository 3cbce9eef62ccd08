package org.xunlu.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** How JTS geometries (EPSG:4326, longitude first) and instants (UTC) travel to and from columns. */
final class ColumnTypes {
    private static final int WGS84 = 4326;

    private ColumnTypes() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new GeometryArgument());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(Geometry.class, new GeometryColumn());
        jdbi.registerColumnMapper(Instant.class, new InstantColumn());
    }

    private static final class GeometryArgument extends AbstractArgumentFactory<Geometry> {
        GeometryArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Geometry value, ConfigRegistry config) {
            Geometry stored = value;
            if (stored.getSRID() != WGS84) {
                stored = value.copy();
                stored.setSRID(WGS84);
            }
            Geometry bound = stored;
            return (position, statement, context) -> statement.setObject(position, bound);
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(@Nullable Instant value, ConfigRegistry config) {
            if (value == null) {
                return new NullArgument(Types.TIMESTAMP_WITH_TIMEZONE);
            }
            OffsetDateTime utc = value.atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, utc);
        }
    }

    private static final class GeometryColumn implements ColumnMapper<Geometry> {
        @Override
        public @Nullable Geometry map(ResultSet row, int column, StatementContext context) throws SQLException {
            return (Geometry) row.getObject(column);
        }
    }

    private static final class InstantColumn implements ColumnMapper<Instant> {
        @Override
        public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    }
}
