package io.batchsh.azure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WaitTest {

    private final FakeClock clock = new FakeClock();
    private final List<String> told = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final WaitListener listener = new WaitListener() {
        @Override
        public void waitBegins(String resource, String condition) {
            told.add("begin " + resource + ": " + condition);
        }

        @Override
        public void transition(String pointer, String value, Instant since) {
            told.add(pointer + " = " + value + " since " + since);
        }

        @Override
        public void waitEnds(String outcome) {
            told.add("end " + outcome);
        }
    };

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void pollsAtOnceThenAtGrowingIntervalsUpToTheLongest() {
        assertThat(wait("a", "a", "a", "a", "steady")
                        .every(Duration.ofSeconds(4), Duration.ofSeconds(7))
                        .await())
                .isEqualTo("steady");

        assertThat(clock.sleeps())
                .containsExactly(
                        Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void doesNotSleepWhenTheConditionIsMet() {
        assertThat(wait("steady").await()).isEqualTo("steady");
        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void tellsEachNewValueOnce() {
        List<String> progress = new ArrayList<>();

        wait("resizing", "resizing", "steady")
                .watch(
                        "/allocationState",
                        answer -> answer,
                        answer -> answer.equals("resizing") ? Instant.parse("2026-11-20T11:59:00Z") : null)
                .onProgress(progress::add)
                .await();

        assertThat(told)
                .containsExactly(
                        "begin pools/p: allocationState == steady",
                        "/allocationState = resizing since 2026-11-20T11:59:00Z",
                        "/allocationState = steady since 2026-11-20T12:00:12.500Z",
                        "end met");
        assertThat(progress).containsExactly("resizing", "resizing", "steady");
    }

    @Test
    void endsOnTheMinuteWhenTheTimeIsOver() {
        assertThatThrownBy(() -> wait("a", "a", "a", "a")
                        .every(Duration.ofSeconds(4), Duration.ofSeconds(4))
                        .timeout(Duration.ofSeconds(10))
                        .await())
                .isInstanceOfSatisfying(AzureException.class, failure -> assertThat(failure.code())
                        .isEqualTo("WaitTimedOut"))
                .hasMessage("Waited 10 s for pools/p, in vain: allocationState == steady.");
        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(2));
        assertThat(told).last().isEqualTo("end timed-out");
    }

    @Test
    void anInterruptCancelsTheWaitButNotTheOperation() {
        clock.interruptAt(1);

        assertThatThrownBy(() -> wait("a", "a", "a").await())
                .isInstanceOfSatisfying(WaitCancelledException.class, cancelled -> assertThat(cancelled.reason())
                        .contains("The operation goes on in Azure."));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(told).last().isEqualTo("end cancelled");
    }

    @Test
    void failsWhenTheConditionCannotCome() {
        AzureException gone =
                AzureException.builder(AzureException.Kind.FAILED, "gone").build();

        assertThatThrownBy(() -> wait("deleting")
                        .failWhen(answer -> answer.equals("deleting") ? Optional.of(gone) : Optional.empty())
                        .await())
                .isSameAs(gone);
        assertThat(told).last().isEqualTo("end failed");
    }

    @Test
    void endsAsFailedWhenAPollThrows() {
        Wait<String> wait = new Wait<>(
                transport(),
                "pools/p",
                "c",
                () -> {
                    throw new IllegalStateException("poll");
                },
                answer -> true);

        assertThatThrownBy(wait::await).hasMessage("poll");
        assertThat(told).last().isEqualTo("end failed");
    }

    @Test
    void goesOnWhenALostConnectionIsBack() {
        assertThat(scripted("a", "lost", "lost", "busy", "a", "lost", "steady").await())
                .isEqualTo("steady");

        assertThat(said)
                .containsExactly(
                        "connection lost, trying again: No connection to Azure.",
                        "connected again",
                        "connection lost, trying again: No connection to Azure.",
                        "connected again");
        assertThat(told).last().isEqualTo("end met");
    }

    @Test
    void aServiceThatCannotAnswerNowIsWaitedForToo() {
        assertThat(scripted("a", "busy", "steady").await()).isEqualTo("steady");

        assertThat(said).containsExactly("no answer now, trying again: Busy.", "connected again");
    }

    @Test
    void aConnectionThatNeverWasIsAFailure() {
        assertThatThrownBy(() -> scripted("lost", "steady").await()).hasMessage("No connection to Azure.");
        assertThat(said).isEmpty();
    }

    @Test
    void aConnectionThatStaysLostIsGivenUp() {
        String[] script = new String[1000];
        Arrays.fill(script, "lost");
        script[0] = "a";

        assertThatThrownBy(() -> scripted(script).await()).hasMessage("No connection to Azure.");
        assertThat(Duration.between(Instant.parse("2026-11-20T12:00:00Z"), clock.instant()))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    /** A wait whose polls answer, or fail as their words say. */
    private Wait<String> scripted(String... script) {
        Iterator<String> words = List.of(script).iterator();
        return new Wait<>(
                transport(),
                "pools/p",
                "allocationState == steady",
                () -> {
                    String word = words.next();
                    if (word.equals("lost")) {
                        throw AzureException.builder(AzureException.Kind.UNREACHABLE, "No connection to Azure.")
                                .build();
                    }
                    if (word.equals("busy")) {
                        throw AzureException.builder(AzureException.Kind.UNAVAILABLE, "Busy.")
                                .build();
                    }
                    return word;
                },
                "steady"::equals);
    }

    private Wait<String> wait(String... answers) {
        Iterator<String> polls = List.of(answers).iterator();
        return new Wait<>(transport(), "pools/p", "allocationState == steady", polls::next, "steady"::equals);
    }

    private Transport transport() {
        return new Transport(Transport.Kind.SIMULATED, new FakeService(), clock, listener, new Notices(said::add));
    }
}
