package io.batchsh.completion;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

class GrammarTest {
    @Test
    void oneWordMeansOneCommand() {
        CommandNode list = CommandNode.of("list", "").withAliases("ls");
        CommandNode pool = CommandNode.of("pool", "");
        assertThatThrownBy(() -> pool.withSubcommands(list, CommandNode.of("ls", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pool: subcommand ls is declared twice");
        assertThatThrownBy(() -> Grammar.of(list, list)).hasMessage("command list is declared twice");
    }

    @Test
    void oneNameMeansOneOption() {
        OptionNode output =
                OptionNode.of("--output", "", Argument.oneOf("json")).withNames("-o");
        assertThatThrownBy(() -> CommandNode.of("x", "").withOptions(output, OptionNode.flag("-o", "")))
                .hasMessage("x: option -o is declared twice");
        assertThatThrownBy(() -> Grammar.of().withGlobalOptions(output, output))
                .hasMessage("global option --output is declared twice");
    }

    @Test
    void refusesWhatNoLineCouldMean() {
        assertThatThrownBy(() -> CommandNode.of("", "")).isInstanceOf(IllegalArgumentException.class);
        for (String name : List.of("id", "-", "--", "--a=b")) {
            assertThatThrownBy(() -> OptionNode.flag(name, "")).hasMessage("not an option name: " + name);
        }
        assertThatThrownBy(() -> ParameterNode.of("NAME", "", Argument.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OptionNode.of("--do", "", Argument.commandLine()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Argument::oneOf).isInstanceOf(IllegalArgumentException.class);
        ParameterNode names =
                ParameterNode.of("NAMES", "", Argument.text("NAME")).asRepeatable();
        assertThatThrownBy(() -> CommandNode.of("x", "").withParameters(names, names))
                .hasMessageContaining("nothing can follow");
    }

    @Test
    void fixedValuesKeepTheirOrder() {
        assertThat(((Argument.OneOf) Argument.oneOf("table", "json")).values())
                .extracting(Value::value, Value::rank)
                .containsExactly(tuple("table", 0), tuple("json", 1));
    }
}
