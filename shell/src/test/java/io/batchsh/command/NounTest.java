package io.batchsh.command;

import io.batchsh.command.Verb.CommonOptions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which verbs of a noun are made. */
class NounTest {

    @Command(name = "alone")
    static final class NeedsMore extends Verb {
        NeedsMore(CommandContext context, CommonOptions more) {
            super(context);
            more.help = true;
        }

        @Override
        Outcome run() {
            return Outcome.done();
        }
    }

    private final Noun noun = new Noun(
                    "A noun.", VerbOf.of(NodeAgentSkuCommand.ListNodeAgentSkus.class), VerbOf.of(NeedsMore.class))
            .with("below", Noun.of("Below it.", NeedsMore.class));

    @Test
    void hasItsVerbsAndTheNounsBelow() {
        assertThat(noun.has("list")).isTrue();
        assertThat(noun.has("alone")).isTrue();
        assertThat(noun.has("below")).isTrue();
        assertThat(noun.has("show")).isFalse();
    }

    @Test
    void isWholeWhereItHasNoSuchVerb() {
        assertThat(noun.only("show")).isSameAs(noun);
        assertThat(noun.only("below").nouns()).containsOnlyKeys("below");
        assertThat(noun.only("below").verbs()).isEmpty();
    }

    // A verb only keeps the context, so that none is needed to make one.
    @Test
    void makesNoVerbButTheOneThatIsWanted() {
        assertThat(noun.only("list").parser("noun", null).getSubcommands()).containsOnlyKeys("list");
    }

    @Test
    void saysWhichVerbCannotBeMade() {
        assertThatThrownBy(() -> noun.parser("noun", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(NeedsMore.class.getName() + " has no constructor that takes a context alone.");
    }

    @Test
    void makesAVerbAsItWasToldTo() {
        VerbOf told = VerbOf.of(NeedsMore.class, context -> new NeedsMore(context, new CommonOptions()));

        assertThat(told.make(null)).isInstanceOf(NeedsMore.class);
    }
}
