package io.batchsh.output;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ErrorMessageTest {

    private static final ErrorMessage FULL = new ErrorMessage(
            "Pool 'p1' exists already.",
            Optional.of("PoolExists: The specified pool already exists.\nRequestTime: \u001b[2Jnow"),
            Optional.of("pool show p1"),
            Optional.of("3f2a"),
            Optional.of("java.lang.IllegalStateException\n\tat x"));

    private static String shown(ErrorMessage message, Theme theme) {
        CapturingConsole console = new CapturingConsole();
        message.show(console, theme);
        assertThat(console.out()).isEmpty();
        return console.err();
    }

    @Test
    void saysProblemReasonRemedyAndRequestId() {
        assertThat(shown(FULL, Theme.plain())).isEqualTo("""
                error: Pool 'p1' exists already.
                  PoolExists: The specified pool already exists.
                  RequestTime: ^[[2Jnow
                try: pool show p1
                request id: 3f2a
                java.lang.IllegalStateException
                \tat x
                """);
    }

    @Test
    void coloursWhatToLookAtFirst() {
        assertThat(shown(FULL, Theme.full()).replace("\u001b[0m", "</>").replace("\u001b[", "<"))
                .startsWith("""
                        <31merror:</> Pool 'p1' exists already.
                          PoolExists: The specified pool already exists.
                          RequestTime: ^[[2Jnow
                        <32mtry:</> pool show p1
                        <2mrequest id: 3f2a</>
                        """);
    }

    @Test
    void keepsTheCaretOfAQueryUnderItsPlace() {
        QueryException failure = catchThrowableOfType(QueryException.class, () -> Query.parse("a..b"));
        assertThat(shown(ErrorMessage.of(failure.getMessage()), Theme.plain())).isEqualTo("""
                error: The query cannot be read at character 3: unexpected '.'
                    a..b
                      ^
                """);
    }

    @Test
    void saysOnlyWhatIsKnown() {
        assertThat(shown(ErrorMessage.of("The query is empty."), Theme.plain()))
                .isEqualTo("error: The query is empty.\n");
    }
}
