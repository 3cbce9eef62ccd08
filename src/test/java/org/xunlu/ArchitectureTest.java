package org.xunlu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The directions in which the code may point. */
@AnalyzeClasses(packages = "org.xunlu", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ENGINES = {
        "org.xunlu.geo",
        "org.xunlu.network",
        "org.xunlu.track.matching",
        "org.xunlu.patrol.planning..",
        "org.xunlu.hotspot",
        "org.xunlu.zone",
        "org.xunlu.roadside.bypass",
        "org.xunlu.roadside.spotter",
        "org.xunlu.roadside.keytime",
        "org.xunlu.siting",
        "org.xunlu.siting.capture",
        "org.xunlu.siting.location",
        "org.xunlu.siting.solver"
    };

    @ArchTest
    static void the_scan_sees_the_program(JavaClasses program) {
        assertThat(program).hasSizeGreaterThan(20);
        assertThat(program.contain("org.xunlu.app.Main")).isTrue();
    }

    @ArchTest
    static final ArchRule features_form_no_cycles =
            slices().matching("org.xunlu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_http_packages_know_javalin = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "org.xunlu.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule only_the_doors_for_terminals_know_netty = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunlu.track.sockets..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule only_adapters_know_json = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..importing..", "..protocol..", "org.xunlu.app..", "org.xunlu.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule only_sql_packages_know_jdbc = noClasses()
            .that()
            .resideOutsideOfPackages("..sql..", "org.xunlu.database..", "..importing..", "org.xunlu.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.h2..",
                    "org.h2gis..",
                    "org.postgresql..",
                    "net.postgis..");

    @ArchTest
    static final ArchRule http_and_sql_meet_only_in_app = noClasses()
            .that()
            .resideInAPackage("..http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..sql..");

    @ArchTest
    static final ArchRule a_feature_does_not_know_its_adapters = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..sql..", "org.xunlu.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.xunlu..http..", "org.xunlu..sql..");

    @ArchTest
    static final ArchRule nothing_depends_on_app = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunlu.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xunlu.app..");

    @ArchTest
    static final ArchRule engines_do_no_io = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "org.xunlu.database..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule engines_know_no_clock = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule classes_are_final_or_meant_for_extension = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT);

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor|DTO|Dto)");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.xunlu.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
