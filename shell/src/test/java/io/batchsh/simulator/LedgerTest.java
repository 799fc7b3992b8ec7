package io.batchsh.simulator;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerTest {

    private final List<Ledger.Row> rows = new Ledger().rows();

    @Test
    void hasARowForEveryRouteAndNoOther() {
        Simulation simulation = new Simulation(Instant.EPOCH, InstantSource.system(), new Identifiers(1));
        Set<String> routes = new TreeSet<>(new Services(simulation).routes());
        Set<String> rowed = rows.stream()
                .map(Ledger.Row::route)
                .filter(route -> !route.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rowed).isEqualTo(routes);
    }

    @Test
    void namesARuleAfterAnOperationOrAService() {
        Set<String> operations = rows.stream().map(Ledger.Row::name).collect(Collectors.toSet());
        assertThat(rows).filteredOn(row -> row.route().isEmpty()).allSatisfy(row -> {
            String owner = row.name().substring(0, row.name().indexOf('#'));
            assertThat(owner).satisfiesAnyOf(name -> assertThat(operations).contains(name), name -> assertThat(name)
                    .doesNotContain("."));
        });
    }

    @Test
    void saysWhereFromAndNamesAWitnessThatExists() {
        List<String> missing = new ArrayList<>();
        for (Ledger.Row row : rows) {
            assertThat(row.source()).as(row.name()).isNotEmpty();
            assertThat(row.says()).as(row.name()).isNotEmpty();
            if (test(row.witness()).isEmpty()) {
                missing.add(row.name() + " -> " + row.witness());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Optional<Method> test(String witness) {
        String[] parts = witness.split("#");
        try {
            return Arrays.stream(
                            Class.forName("io.batchsh.simulator." + parts[0]).getDeclaredMethods())
                    .filter(method -> parts.length == 2 && method.getName().equals(parts[1]))
                    .filter(method -> Arrays.stream(method.getAnnotations()).anyMatch(annotation -> annotation
                            .annotationType()
                            .getSimpleName()
                            .matches("Test|ParameterizedTest|Property")))
                    .findFirst();
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    @Test
    void isWrittenInThePage() throws IOException {
        assertThat(Files.readString(FidelityPage.FILE)).isEqualTo(FidelityPage.text(rows));
    }

    @Test
    void explainsAnOperationWithItsRules() {
        assertThat(SimulatedAzure.demo().controls().explain("batch.pool.create"))
                .extracting(row -> row.get("name"))
                .startsWith("batch.pool.create")
                .contains("batch.pool.create#managedImage")
                .doesNotContain("batch.pool.list");
    }
}
