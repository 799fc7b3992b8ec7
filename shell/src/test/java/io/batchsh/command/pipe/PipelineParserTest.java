package io.batchsh.command.pipe;

import io.batchsh.command.UsageException;
import io.batchsh.completion.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PipelineParserTest {

    private static Pipeline command(String line) {
        return PipelineParser.command(line);
    }

    @Test
    void takesALineApart() {
        Pipeline line =
                command("pool list -o json | where state == active or id =~ '^n|x' | select id size=vmSize|sort -size"
                        + " | head -5 --query [].id > 'my pools.txt'");

        assertThat(line.source()).isEqualTo("pool list -o json");
        assertThat(line.stages()).hasSize(4).element(0).isInstanceOfSatisfying(Where.class, where -> assertThat(
                        where.alternatives())
                .hasSize(2)
                .allSatisfy(all -> assertThat(all).hasSize(1)));
        assertThat(line.stages().get(1))
                .isEqualTo(new Select(List.of(new Select.Choice("id", "id"), new Select.Choice("size", "vmSize"))));
        assertThat(line.stages().subList(2, 4))
                .containsExactly(new Sort(List.of(new Sort.Key("size", true))), new Head(5));
        assertThat(line.options()).isEqualTo(Map.of("query", "[].id"));
        assertThat(line.ending()).isEqualTo(new Ending.ToFile(Path.of("my pools.txt"), false));
    }

    @Test
    void aGreaterThanInWhereCompares() {
        Pipeline line = command("pool list | where nodes > 3 and slots>2 >>file");

        assertThat(line.stages()).singleElement().isInstanceOfSatisfying(Where.class, where -> assertThat(
                        where.alternatives().get(0))
                .extracting(Comparison::operator)
                .containsExactly(Comparison.Operator.MORE, Comparison.Operator.MORE));
        assertThat(line.ending()).isEqualTo(new Ending.ToFile(Path.of("file"), true));
    }

    @Test
    void aClosureIsGroovyUpToItsBrace() {
        Pipeline line = command("pool list | where { it.id == '}|' && [1].any { it > 0 } } | count > f");

        assertThat(line.stages())
                .containsExactly(new WhereClosure("{ it.id == '}|' && [1].any { it > 0 } }"), new Count());
    }

    @Test
    void behindAProgramAllIsTheOuterShells() {
        assertThat(command("pool list | head | !jq '.[] | .id' | wc -l > f").ending())
                .isEqualTo(new Ending.ToProgram("jq '.[] | .id' | wc -l > f"));
    }

    @Test
    void quotesAndCommentsHideOperators() {
        assertThat(command("pool list --query '[?a] | [0]' '>' \\> # | head > x")
                        .isPlain())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pools.list() | where { it.x }    ; pools.list()
            pools.list() | count             ; pools.list()
            x = [1, 2] | sort                ; x = [1, 2]
            (a | b) | select id              ; (a | b)
            pools.list() | !jq .             ; pools.list()
            """)
    void groovyIsPipedOnWhereAVerbFollows(String line, String source) {
        assertThat(PipelineParser.groovy(line, name -> false).source()).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 | 2",
                "a | b",
                "a || count",
                "a | count()",
                "a | first.value",
                "a | count + 1",
                "flags | sorted",
                "a | bound",
                "a | !bound",
                "x | head",
                "'a | count'",
                "[1, 2].inject { a, b -> a | count }",
                "a > b"
            })
    void groovyKeepsItsOwnBar(String line) {
        assertThat(PipelineParser.groovy(line, List.of("bound", "head")::contains))
                .isEqualTo(Pipeline.of(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a | haed 3                ; 'haed' is not a verb of pipes.
            a | haedd 3               ; 'haedd' is not a verb of pipes.
            a | | count               ; Nothing stands between two |.
            a | count |               ; Nothing follows the last |.
            a | count 5               ; count takes nothing behind it.
            a | head five             ; head takes one whole number.
            a | select                ; select needs a field.
            a | grep                  ; grep needs a text.
            a | where x               ; where misses an operator.
            a | where x == 1 and      ; where misses a field.
            a | where x = 1           ; '=' is not an operator of where; there are == != > >= < <= =~ !~.
            a | where x =~ (          ; '(' is not a regular expression: Unclosed group.
            a | where x == 1 y        ; 'y' does not belong there.
            a | where { it            ; The closure of where does not end.
            a > f | count             ; A line ends with its file; nothing can be piped on from there.
            a >                       ; > takes one file.
            a >> f g                  ; >> takes one file.
            a | !                     ; | ! needs a program of the outer shell.
            a | count -o              ; --output needs a value.
            """)
    void saysWhatIsWrong(String line, String problem) {
        assertThatThrownBy(() -> command(line))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            pool list |               ; true
            pool list | where { a     ; true
            pool list 'a              ; true
            pool list | grep 'a       ; true
            pool list | head          ; false
            pool list | haed          ; false
            """)
    void knowsThatALineGoesOn(String line, boolean goesOn) {
        assertThat(PipelineParser.goesOn(line)).isEqualTo(goesOn);
    }

    @Property
    void quotedWordsAreNeverOperators(@ForAll @Size(max = 5) List<@NotEmpty String> words) {
        String line = "pool list " + words.stream().map(Words::quote).collect(Collectors.joining(" "));

        Pipeline parsed = command(line + " | head 3 > f");

        assertThat(Words.split(parsed.source()).subList(2, words.size() + 2)).isEqualTo(words);
        assertThat(parsed.stages()).containsExactly(new Head(3));
        assertThat(parsed.ending()).isEqualTo(new Ending.ToFile(Path.of("f"), false));
    }

    @Property
    void everyLineIsReadOrRefusedInWords(@ForAll String any) {
        for (String line : List.of(any, "a | " + any, "a | where " + any, "a | where {" + any)) {
            try {
                command(line);
            } catch (UsageException | io.batchsh.completion.UnclosedQuoteException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }
}
