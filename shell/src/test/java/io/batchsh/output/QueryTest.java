package io.batchsh.output;

import java.util.List;
import org.junit.jupiter.api.Test;

import static io.batchsh.output.PrinterTest.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryTest {

    private static final Object POOLS =
            List.of(tree("id", "p1", "nodes", 3), tree("id", "p2", "nodes", 9, "state", null));

    @Test
    void selectsAndReshapesInTheOrderAsked() {
        assertThat(Query.parse("[?nodes > `5`].{state: state, name: id}").search(POOLS))
                .hasToString("[{state=null, name=p2}]");
        assertThat(Query.parse("[0].nothing").search(POOLS)).isNull();
        assertThat(Query.parse("sort_by(@, &nodes)[-1].id").search(POOLS)).isEqualTo("p2");
    }

    @Test
    void sumsOfWholeNumbersAreWhole() {
        assertThat(Query.parse("sum([].nodes)").search(POOLS)).hasToString("12");
        assertThat(Query.parse("avg(`[1, 2]`)").search(POOLS)).hasToString("1.5");
    }

    @Test
    void marksWhereAQueryCannotBeRead() {
        assertThatThrownBy(() -> Query.parse("[].a..b"))
                .isInstanceOf(QueryException.class)
                .hasMessage("""
                The query cannot be read at character 6: unexpected '.'
                  [].a..b
                       ^""");
        assertThatThrownBy(() -> Query.parse("[?id=='x'] ||"))
                .isInstanceOf(QueryException.class)
                .hasMessage("""
                The query cannot be read at its end: something is missing
                  [?id=='x'] ||
                               ^""");
        assertThatThrownBy(() -> Query.parse("lenght(@)"))
                .isInstanceOf(QueryException.class)
                .hasMessage("""
                The query cannot be read at character 1: unknown function "lenght"
                  lenght(@)
                  ^""");
        assertThatThrownBy(() -> Query.parse(" "))
                .isInstanceOf(QueryException.class)
                .hasMessage("The query is empty.");
    }

    @Test
    void saysThatAQueryDoesNotSuitTheResult() {
        assertThatThrownBy(() -> Query.parse("length([0].nodes)").search(POOLS))
                .isInstanceOf(QueryException.class)
                .hasMessage("The query does not suit the result: Invalid argument type calling \"length\": "
                        + "expected string, array or object but was number");
    }
}
