package io.batchsh.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How each operation and each rule of the simulator is known: the table {@code fidelity.tsv}. */
final class Ledger {

    /** How a behaviour is known. */
    enum Known {
        /** Seen in published recordings of the real service. */
        RECORDED,
        /** Written in the service's documentation or its published contract. */
        DOCUMENTED,
        /** Concluded from either. */
        INFERRED,
        /** Not modelled: answered with 501. */
        UNSUPPORTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param name an operation, or a rule of one
     * @param route service, method and path of an operation, such as {@code batch GET /pools/{pool}}; empty for a rule
     * @param source where it is known from
     * @param witness the test that shows it, as {@code Class#method}; empty where nothing is modelled
     * @param says the behaviour, in a sentence
     */
    record Row(String name, String route, Known known, String source, String witness, String says) {}

    private final List<Row> rows;

    Ledger() {
        try (InputStream in = Ledger.class.getResourceAsStream("fidelity.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the simulator's file fidelity.tsv is missing");
            }
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Ledger::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalStateException("a row of fidelity.tsv has " + cells.length + " cells, not 6: " + line);
        }
        return new Row(
                cells[0], cells[1], Known.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3], cells[4], cells[5]);
    }

    List<Row> rows() {
        return rows;
    }
}
