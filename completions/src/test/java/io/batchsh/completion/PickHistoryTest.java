package io.batchsh.completion;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PickHistoryTest {
    private final SettableClock clock = new SettableClock();
    private final PickHistory picks = new PickHistory(clock, 3, Duration.ofDays(14));

    @Test
    void whatWasChosenMoreOftenComesFirst() {
        picks.add("account", "pool", "once");
        picks.add("account", "pool", "twice");
        picks.add("account", "pool", "twice");
        assertThat(picks.ranking("account", "pool")).containsExactly("twice", "once");
    }

    @Test
    void anOldHabitYieldsToANewOne() {
        for (int i = 0; i < 3; i++) {
            picks.add("account", "pool", "old");
        }
        clock.advance(Duration.ofDays(28));
        picks.add("account", "pool", "new");
        assertThat(picks.ranking("account", "pool")).containsExactly("new", "old");
    }

    @Test
    void contextsAndSourcesAreKeptApart() {
        picks.add("account", "pool", "p1");
        assertThat(picks.ranking("other", "pool")).isEmpty();
        assertThat(picks.ranking("account", "image")).isEmpty();
    }

    @Test
    void theLightestIsForgottenWhenFull() {
        picks.add("account", "pool", "first");
        clock.advance(Duration.ofDays(1));
        picks.add("account", "pool", "second");
        picks.add("account", "image", "third");
        picks.add("account", "pool", "fourth");
        assertThat(picks.ranking("account", "pool")).containsExactly("fourth", "second");
        assertThat(picks.picks()).hasSize(3);
    }

    @Test
    void survivesSavingAndRestoring() {
        picks.add("account", "pool", "a");
        picks.add("account", "pool", "b");
        picks.add("account", "pool", "b");
        PickHistory restored = new PickHistory(clock, 3, Duration.ofDays(14));
        restored.restore(picks.picks());
        assertThat(restored.picks()).isEqualTo(picks.picks());
        assertThat(restored.ranking("account", "pool")).containsExactly("b", "a");
    }
}
