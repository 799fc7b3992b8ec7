package io.batchsh.command;

import io.batchsh.completion.Argument;
import io.batchsh.completion.CommandNode;
import io.batchsh.completion.Grammar;
import io.batchsh.completion.OptionNode;
import io.batchsh.completion.ParameterNode;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class LineLookTest {

    private static final Grammar GRAMMAR = Grammar.of(
            CommandNode.of("pool", "")
                    .withSubcommands(
                            CommandNode.of("list", "")
                                    .withOptions(OptionNode.of("--output", "", Argument.oneOf("table", "json"))),
                            CommandNode.of("show", "")
                                    .withParameters(ParameterNode.of("pool", "", Argument.text("pool")))),
            CommandNode.of("help", "")
                    .withParameters(ParameterNode.of("command", "", Argument.commandLine())
                            .asRepeatable()));

    private static final LineLook LOOK = new LineLook(
            GRAMMAR,
            line -> LineKind.of(line, Set.of("pool", "help", "pl")::contains, Set.of("pools")::contains),
            "pl"::equals);

    private static String marked(String line) {
        List<LineSpan> spans = LOOK.of(line);
        return spans.stream()
                .map(span -> span.kind() + "[" + line.substring(span.start(), span.end()) + "]")
                .collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            pool list                     | COMMAND[pool] COMMAND[list]
            poll list                     | UNKNOWN[poll]
            poo                           | ~~
            pool lis                      | COMMAND[pool]
            pool lst x                    | COMMAND[pool] UNKNOWN[lst]
            pool list --output json       | COMMAND[pool] COMMAND[list] OPTION[--output]
            pool list --output=json       | COMMAND[pool] COMMAND[list] OPTION[--output]
            pool list --output jso        | COMMAND[pool] COMMAND[list] OPTION[--output]
            pool list --output xml        | COMMAND[pool] COMMAND[list] OPTION[--output] UNKNOWN[xml]
            pool list --outptu json       | COMMAND[pool] COMMAND[list] UNKNOWN[--outptu]
            pool list --help              | COMMAND[pool] COMMAND[list]
            pool show 'a b                | COMMAND[pool] COMMAND[show] TEXT['a b]
            pool show 5                   | COMMAND[pool] COMMAND[show] NUMBER[5]
            help pool show                | COMMAND[help] COMMAND[pool] COMMAND[show]
            pl -x                         | COMMAND[pl]
            pool list # all of them       | COMMAND[pool] COMMAND[list] COMMENT[# all of them]
            # only a word                 | COMMENT[# only a word]
            def x = pools.list() + 'a'    | KEYWORD[def] TEXT['a']
            """)
    void partsAreTold(String line, String expected) {
        assertThat(marked(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            pool list | where 'x' | sort id; COMMAND[pool] COMMAND[list] OPERATOR[|] COMMAND[where] TEXT['x'] OPERATOR[|] COMMAND[sort]
            pool list &; COMMAND[pool] COMMAND[list] OPERATOR[&]
            """)
    void pipesAreTold(String line, String expected) {
        assertThat(marked(line)).isEqualTo(expected);
    }

    @Property
    void spansAreInOrderAndInsideWhateverIsTyped(
            @ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '~') String rest, @ForAll boolean command) {
        String line = (command ? "pool list " : "") + rest;
        int at = 0;
        for (LineSpan span : LOOK.of(line)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(at);
            assertThat(span.end()).isGreaterThanOrEqualTo(span.start()).isLessThanOrEqualTo(line.length());
            at = span.end();
        }
    }
}
