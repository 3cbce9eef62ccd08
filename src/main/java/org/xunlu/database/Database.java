package org.xunlu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2gis.functions.factory.H2GISFunctions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database, migrated to the present version. Thread-safe; close it once, at the end. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Dialect dialect;
    private final boolean forced;
    private final List<Annex> annexes = new CopyOnWriteArrayList<>();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();

    private Database(HikariDataSource pool, Dialect dialect, boolean forced) {
        this.pool = pool;
        this.dialect = dialect;
        this.forced = forced;
        this.jdbi = Jdbi.create(pool);
        ColumnTypes.register(jdbi);
    }

    /**
     * Connects, creates what is missing, and migrates.
     *
     * @throws IllegalStateException when the database cannot be reached or is newer than this program
     */
    public static Database open(DatabaseSettings settings) {
        Dialect dialect = settings.dialect();
        HikariDataSource pool = new HikariDataSource(poolConfig(settings, dialect));
        try {
            prepare(pool, dialect);
            if (!MigrationMark.isOfThisBuild(pool)) {
                migrate(pool, dialect);
                MigrationMark.write(pool);
            }
            // PostgreSQL forces each commit itself, and an in-memory database has no disk
            boolean forced = settings.url().startsWith("jdbc:h2:file:");
            return new Database(pool, dialect, forced);
        } catch (RuntimeException | SQLException e) {
            pool.close();
            throw new IllegalStateException("the database at " + settings.url() + " cannot be opened", e);
        }
    }

    private static void migrate(DataSource pool, Dialect dialect) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration/common", dialect.migrations())
                // the spatial functions are there before the first table is
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // each feature has a range of numbers of its own, so a later one may be the lower
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static HikariConfig poolConfig(DatabaseSettings settings, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setMaximumPoolSize(settings.poolSize());
        if (settings.user() != null) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        if (dialect == Dialect.H2GIS) {
            config.setDriverClassName("org.h2.Driver");
            // WRITE_DELAY=0: a commit is in the file before it returns, so it outlives the process, see forceToDisk
            config.setJdbcUrl(settings.url()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE"
                    // else H2 rewrites its file for seconds while the service manager waits for the end
                    + ";MAX_COMPACT_TIME=0");
        } else {
            // this driver hands JTS geometries both ways, as H2 does
            config.setDriverClassName("org.h2gis.postgis_jts.Driver");
            String url = settings.url().replaceFirst("^jdbc:postgresql:", "jdbc:postgresql_h2:");
            String options = "options=-c%20jit=off%20-c%20max_parallel_workers_per_gather=0";
            config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + options);
        }
        return config;
    }

    private static void prepare(DataSource pool, Dialect dialect) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            if (dialect == Dialect.POSTGIS) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public");
                return;
            }
            boolean loaded;
            try (var rows = statement.executeQuery(
                    "SELECT COUNT(*) FROM information_schema.routines WHERE LOWER(routine_name) = 'st_geomfromtext'")) {
                loaded = rows.next() && rows.getInt(1) > 0;
            }
            if (!loaded) {
                H2GISFunctions.load(connection);
            }
        }
    }

    /** Runs a query; nothing it does may write. */
    public <T> T read(HandleCallback<T, RuntimeException> query) {
        return jdbi.withHandle(query);
    }

    /**
     * Runs statements in one transaction: all of them or none. When it returns they are on the disk. Within another
     * transaction of the same thread they belong to that one.
     */
    public <T> T write(HandleCallback<T, RuntimeException> statements) {
        return jdbi.withHandle(handle -> {
            T answer = handle.inTransaction(statements);
            forceToDisk(handle);
            return answer;
        });
    }

    /** Runs statements in one transaction that answer nothing. When it returns they are on the disk. */
    public void change(Change statements) {
        jdbi.useHandle(handle -> {
            handle.useTransaction(statements::in);
            forceToDisk(handle);
        });
    }

    /**
     * H2 hands a commit to the operating system and leaves it there: it outlives the death of the process, not a loss of
     * power. This waits for the disk as well.
     */
    private void forceToDisk(Handle handle) {
        if (forced && !handle.isInTransaction()) {
            handle.execute("CHECKPOINT SYNC");
        }
    }

    /** Statements that answer nothing. */
    @FunctionalInterface
    public interface Change {
        void in(Handle handle);
    }

    /** Writes of a feature that lie on the disk beside the database for a while, before they go into its tables. */
    public interface Annex extends AutoCloseable {
        /** Returns when all that was written before the call is in the tables. */
        void settle();

        /** Settles, and takes nothing more. */
        @Override
        void close();
    }

    /** Names an annex: it is settled before a backup, and closed before the database is. */
    public void attach(Annex annex) {
        annexes.add(annex);
    }

    /** Names work on the database that is to end before it closes, where nobody has ended it until then. */
    public void endFirst(Runnable end) {
        ends.add(end);
    }

    private void closeWhatUsesIt() {
        ends.forEach(Runnable::run);
        ends.clear();
        closeAnnexes();
    }

    /** Settles what lies beside the tables, for who reads or copies them without asking the feature. */
    public void settle() {
        annexes.forEach(Annex::settle);
    }

    private void closeAnnexes() {
        for (Annex annex : annexes) {
            try {
                annex.close();
            } catch (RuntimeException e) {
                LOG.error("what lies beside the database stays there until the next start", e);
            }
        }
        annexes.clear();
    }

    /** The path of the embedded database without its ending; empty in memory, and on a database server. */
    public Optional<Path> file() {
        return forced
                ? jdbi.withHandle(handle -> handle.createQuery("CALL DATABASE_PATH()")
                                .mapTo(String.class)
                                .findOne())
                        .map(Path::of)
                : Optional.empty();
    }

    /** Which database this is, where SQL has to differ. */
    public Dialect dialect() {
        return dialect;
    }

    /** Product and version, for people, e.g. {@code PostgreSQL 15.18}. */
    public String version() {
        return jdbi.withHandle(handle -> {
            try {
                var about = handle.getConnection().getMetaData();
                return String.format(
                        Locale.ROOT, "%s %s", about.getDatabaseProductName(), about.getDatabaseProductVersion());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /**
     * Copies the embedded database as it is at one moment into a zip file, while others go on reading and writing. What
     * lies beside it at the beginning is settled first.
     *
     * @throws IllegalStateException on PostGIS, which has its own tools
     */
    public void backupTo(Path zip) {
        if (dialect != Dialect.H2GIS) {
            throw new IllegalStateException("only the embedded database is copied; use pg_dump for PostgreSQL");
        }
        settle();
        jdbi.useHandle(handle -> handle.createUpdate("BACKUP TO :file")
                .bind("file", zip.toString())
                .execute());
    }

    /** Closes, and first gives back the space that much writing has left unused in the embedded database's file. */
    public void closeCompacted() {
        closeWhatUsesIt();
        if (dialect == Dialect.H2GIS) {
            try (Connection connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
                // that ended the session under the pool, which is not to look after the connection any more; evicted
                // before, the pool closes it on a thread of its own, often before the statement runs
                pool.evictConnection(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the database could not be compacted", e);
            }
        }
        pool.close();
    }

    @Override
    public void close() {
        closeWhatUsesIt();
        pool.close();
    }
}
