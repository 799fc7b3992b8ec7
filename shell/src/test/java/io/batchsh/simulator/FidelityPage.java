package io.batchsh.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page {@code docs/simulator-fidelity.md}, made from the ledger. Run it in {@code shell} to write the page anew. */
public final class FidelityPage {

    static final Path FILE = Path.of("..", "docs", "simulator-fidelity.md");

    private static final String HEAD = """
            # How the simulated Azure is known

            The simulated Azure answers from rules. This page says of each operation and each rule how it is known and which
            test shows it. It is made from `shell/src/main/resources/io/batchsh/simulator/fidelity.tsv`; a test fails when the
            two differ, when a route has no row, or when a witness does not exist. `simulator explain OPERATION` prints the
            same rows.

            - **recorded**: seen in recordings of the real service that Microsoft's own projects publish
            - **documented**: written in the service's documentation or its published contract
            - **inferred**: concluded from either, or true by construction
            - **unsupported**: not modelled; answered with 501 `NotSupportedBySimulator`, never with a made-up success

            To write the page anew after a change of the ledger, run the class `io.batchsh.simulator.FidelityPage` of the test
            sources in the folder `shell`.

            """;

    private FidelityPage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text(new Ledger().rows()));
    }

    static String text(List<Ledger.Row> rows) {
        StringBuilder text = new StringBuilder(HEAD);
        Map<String, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(row -> row.known().word(), TreeMap::new, Collectors.counting()));
        text.append("| known | rows |\n|---|--:|\n");
        counts.forEach((known, count) ->
                text.append("| ").append(known).append(" | ").append(count).append(" |\n"));
        String group = "";
        for (Ledger.Row row : rows) {
            String next = row.name().split("[.#]")[0];
            if (!next.equals(group)) {
                group = next;
                text.append("\n## ").append(group).append("\n\n");
                text.append("| operation or rule | route | known | behaviour | source | witness |\n");
                text.append("|---|---|---|---|---|---|\n");
            }
            text.append("| `").append(row.name()).append("` | ");
            text.append(row.route().isEmpty() ? "" : "`" + row.route() + "`").append(" | ");
            text.append(row.known().word())
                    .append(" | ")
                    .append(cell(row.says()))
                    .append(" | ");
            text.append(cell(row.source())).append(" | `").append(row.witness()).append("` |\n");
        }
        return text.append('\n').append(Differences.text()).toString();
    }

    static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
