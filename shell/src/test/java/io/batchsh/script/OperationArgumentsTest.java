package io.batchsh.script;

import io.batchsh.Batchsh;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An operation that is given an argument it does not know says which it knows. */
class OperationArgumentsTest {

    private static final String STRANGE = "zzzzzzzzzzzzzzzzzz: 1";

    @TempDir
    Path home;

    static Stream<String> operations() {
        return OperationArguments.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theTableSaysWhatTheOperationSays(String operation) {
        String[] name = operation.split("\\.");
        Set<String> arguments = new TreeSet<>(OperationArguments.of(name[0], name[1]));

        assertThat(Stream.of("", ", 'nightly'", ", 'nightly', 'x'").map(more -> new Batchsh(home)
                        .run("-c", operation + "(" + STRANGE + more + ")")
                        .err()))
                .anySatisfy(err -> assertThat(err)
                        .contains("no argument 'zzzzzzzzzzzzzzzzzz'")
                        .contains(String.join(", ", arguments)));
    }
}
