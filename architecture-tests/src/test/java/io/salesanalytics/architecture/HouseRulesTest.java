package io.salesanalytics.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the layout promises, held against the compiled classes of every module. */
class HouseRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Each service's package, by the module it lives in. */
    private static final Map<String, String> SERVICES = Map.of(
            "ingest-service", "io.salesanalytics.ingest",
            "validation-service", "io.salesanalytics.validation",
            "schema-service", "io.salesanalytics.schema",
            "submission-service", "io.salesanalytics.submission",
            "analytics-gateway", "io.salesanalytics.gateway",
            "auth-service", "io.salesanalytics.auth");

    /** Plain Java, so that it is tested without a container and read without knowing one. */
    private static final String[] RULES = {
        "io.salesanalytics.contracts..",
        "io.salesanalytics.semantics..",
        "io.salesanalytics.validation.dialect..",
        "io.salesanalytics.validation.workbook..",
        "io.salesanalytics.validation.parquet..",
        "io.salesanalytics.validation.record..",
        "io.salesanalytics.validation.typing..",
        "io.salesanalytics.validation.profile..",
        "io.salesanalytics.validation.judgement..",
        "io.salesanalytics.gateway.model..",
    };

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(classFolders());

    @Test
    void everyServiceIsLookedAt() {
        SERVICES.forEach((module, name) -> assertThat(CLASSES.stream().anyMatch(in(name)::test))
                .as("classes of %s, package %s", module, name)
                .isTrue());
    }

    @Test
    void onlySubmissionAndGatewayKnowDruid() {
        noClasses()
                .that(describe("are outside submission, gateway and the local stack", HouseRulesTest::mustNotKnowDruid))
                .should()
                .dependOnClassesThat(describe("speak to Druid", HouseRulesTest::speaksToDruid))
                .check(CLASSES);
    }

    @Test
    void noServiceReachesIntoAnother() {
        SERVICES.values().forEach(service -> noClasses()
                .that(in(service))
                .should()
                .dependOnClassesThat(describe("belong to another service", other -> SERVICES.values().stream()
                        .filter(name -> !name.equals(service))
                        .anyMatch(name -> in(name).test(other))))
                .check(CLASSES));
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.salesanalytics.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void rulesKnowNeitherContainerNorBroker() {
        noClasses()
                .that(resideInAnyPackage(RULES))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "software.amazon.."))
                .check(CLASSES);
    }

    @Test
    void contractsDependOnNothingOfOurs() {
        noClasses()
                .that(in("io.salesanalytics.contracts"))
                .should()
                .dependOnClassesThat(describe(
                        "are ours but no contract",
                        type -> type.getPackageName().startsWith("io.salesanalytics.")
                                && !in("io.salesanalytics.contracts").test(type)))
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterBusinessActs() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..controller..", "..helper..")
                .check(CLASSES);
    }

    private static boolean mustNotKnowDruid(JavaClass type) {
        return type.getPackageName().startsWith("io.salesanalytics.")
                && !in("io.salesanalytics.submission").test(type)
                && !in("io.salesanalytics.gateway").test(type)
                && !in("io.salesanalytics.local").test(type);
    }

    private static boolean speaksToDruid(JavaClass type) {
        return type.getPackageName().startsWith("org.apache.druid")
                || type.getPackageName().matches("io\\.salesanalytics\\..*\\bdruid\\b.*");
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return resideInAnyPackage(name + "..");
    }

    private static List<Path> classFolders() {
        try (Stream<Path> folders = Files.walk(ROOT, 4)) {
            return folders.filter(folder -> folder.endsWith("target/classes"))
                    .filter(folder -> !folder.toString().contains("node_modules"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new IllegalStateException("cannot look for compiled classes below " + ROOT, e);
        }
    }
}
