package io.batchsh.script;

import io.batchsh.command.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScriptParametersTest {

    private final ScriptParameters parameters = new ScriptParameters("demo.groovy", defaults());

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("nodes", 4);
        defaults.put("vmSize", "Standard_D2s_v3");
        defaults.put("image", null);
        defaults.put("keep", false);
        return defaults;
    }

    @Test
    void defaultsHoldWhereNothingIsSaid() {
        assertThat(parameters.parse(List.of())).isEqualTo(defaults());
    }

    @Test
    void aDefaultDecidesTheType() {
        assertThat(parameters.parse(List.of("--nodes", "8", "--vm-size=Standard_F4s_v2", "--image", "a/b", "--keep")))
                .containsEntry("nodes", 8)
                .containsEntry("vmSize", "Standard_F4s_v2")
                .containsEntry("image", "a/b")
                .containsEntry("keep", true);
    }

    @Test
    void whatDoesNotFitIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> parameters.parse(List.of("--nodes", "four")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--nodes needs a number, not 'four'");
        assertThatThrownBy(() -> parameters.parse(List.of("--node", "4")))
                .hasMessage("'--node' is not a parameter of demo.groovy");
        assertThatThrownBy(() -> parameters.parse(List.of("--image"))).hasMessage("--image needs a value");
        assertThatThrownBy(() -> parameters.parse(List.of("four")))
                .isInstanceOfSatisfying(UsageException.class, usage -> assertThat(usage.remedy())
                        .hasValue("batchsh demo.groovy --help"));
    }

    @Test
    void helpComesFromTheHeader() {
        ScriptHeader header = new ScriptHeader("Creates a pool.", Map.of("nodes", "how many nodes"));

        assertThat(parameters.help(header)).isEqualTo("""
                        Usage: batchsh demo.groovy [--nodes NODES] [--vm-size VM_SIZE] [--image IMAGE] [--keep]

                        Creates a pool.

                          --nodes NODES      how many nodes (default: 4)
                          --vm-size VM_SIZE   (default: Standard_D2s_v3)
                          --image IMAGE
                          --keep
                        """);
    }
}
