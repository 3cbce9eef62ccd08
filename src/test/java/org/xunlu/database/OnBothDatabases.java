package org.xunlu.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test class once on H2GIS and once on PostGIS; its constructor takes a fresh, migrated {@link Database}.
 *
 * <p>PostGIS is reached by the environment variable {@code XUNLU_TEST_POSTGIS} (a JDBC URL, see {@code
 * scripts/postgis-up}); without it that half is skipped aloud.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(TestDatabases.class)
public @interface OnBothDatabases {}
