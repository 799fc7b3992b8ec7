package io.batchsh;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house: which room may use which. */
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.batchsh");

    private static final List<String> ROOMS = List.of(
            "repl",
            "command",
            "script",
            "session",
            "access",
            "network",
            "image",
            "batch",
            "preflight",
            "azure",
            "recording",
            "simulator",
            "configuration",
            "tutorial",
            "output",
            "file");

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            repl      | command session azure configuration output completion
            script    | command session access network image batch preflight recording output azure completion
            command   | session access network image batch preflight recording tutorial output azure configuration completion file
            session   | azure file
            access    | azure image
            network   | azure image
            image     | azure
            batch     | azure image
            preflight | azure access network image batch
            recording | azure
            simulator | azure
            azure     | nothing
            configuration | file
            tutorial  | nothing
            output    | nothing
            file      | nothing
            """)
    void aRoomUsesOnlyTheRoomsItMay(String room, String others) {
        List<String> allowed = others == null ? List.of() : List.of(others.split(" "));
        List<String> forbidden = new ArrayList<>(ROOMS);
        forbidden.add("completion");
        forbidden.removeAll(allowed);
        forbidden.remove(room);

        ClassesShouldConjunction rule = noClasses()
                .that()
                .resideInAPackage("io.batchsh." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream()
                        .map(other -> "io.batchsh." + other + "..")
                        .toArray(String[]::new));

        rule.check(HOUSE);
    }

    @Test
    void theSimulatorKnowsNoMoreOfTheBoundaryThanTheTransport() {
        noClasses()
                .that()
                .resideInAPackage("io.batchsh.simulator..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of azure but neither the transport, its answers nor its clock",
                        (JavaClass used) -> used.getPackageName().startsWith("io.batchsh.azure")
                                && !used.getSimpleName().equals("Transport")
                                && !used.getSimpleName().equals("Kind")
                                && !used.getSimpleName().equals("BytesResponse")
                                && !used.getSimpleName().equals("WaitListener")
                                && !used.getSimpleName().equals("WaitClock")))
                .check(HOUSE);
    }

    @Test
    void onlyTheReplKnowsJLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.batchsh.repl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..")
                .check(HOUSE);
    }

    @Test
    void onlyTheScriptRoomKnowsGroovy() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.batchsh.script..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("groovy..", "org.codehaus.groovy..", "org.apache.groovy..")
                .check(HOUSE);
    }

    @Test
    void completionKnowsNeitherAzureNorATerminal() {
        classes()
                .that()
                .resideInAPackage("io.batchsh.completion..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.batchsh.completion..", "io.batchsh.file..", "java..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void onlyTheOutputRoomWritesToTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.batchsh.output..", "io.batchsh")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void noRoomHoldsStaticState() {
        classes()
                .should(new ArchCondition<>("have final static fields only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .forEach(field -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " is static and can change")));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void nothingLivesOutsideTheRooms() {
        List<String> packages = new ArrayList<>(ROOMS);
        packages.add("completion");
        classes()
                .should(new ArchCondition<>("live in a room or be a part of the launcher") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String name = type.getPackageName();
                        boolean housed = name.equals("io.batchsh")
                                || packages.stream()
                                        .anyMatch(room -> (name + ".").startsWith("io.batchsh." + room + "."));
                        if (!housed) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in no room"));
                        }
                    }
                })
                .check(HOUSE);
    }

    @Test
    void roomsDependOnEachOtherInOneDirection() {
        slices().matching("io.batchsh.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void nameOfNoClassSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveNameMatching(".*\\.(?!ResourceManager)\\w*Manager")
                .check(HOUSE);
    }
}
