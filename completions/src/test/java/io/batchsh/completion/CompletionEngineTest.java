package io.batchsh.completion;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class CompletionEngineTest {
    private final SettableClock clock = new SettableClock();
    private final ValueIndex index = new ValueIndex(clock);
    private final PickHistory picks = new PickHistory(clock);
    private final CompletionEngine engine = new CompletionEngine(Lines.GRAMMAR, index, picks, Lines.FILTERS);

    @BeforeEach
    void load() {
        Lines.VALUES.forEach((source, values) -> index.register(Lines.ACCOUNT, source, () -> values));
        index.touch(Lines.ACCOUNT, Duration.ZERO);
        index.settled().join();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Nested
    class Commands {
        @Test
        void areOfferedInTheirOrder() {
            assertThat(texts("|")).containsExactly("pool", "gallery", "image-version", "watch");
            assertThat(texts("pool |")).containsExactly("create", "delete", "list", "show");
        }

        @Test
        void areFoundByTheirBeginning() {
            assertThat(texts("pool s|")).containsExactly("show");
            assertThat(texts("pool L|")).containsExactly("list");
        }

        @Test
        void areFoundMoreLooselyOnlyIfNothingBeginsSo() {
            assertThat(texts("pool ete|")).containsExactly("delete", "create");
            assertThat(texts("iv|")).containsExactly("image-version");
        }

        @Test
        void areFoundByTheirAlias() {
            assertThat(texts("pool ls|")).containsExactly("ls");
            assertThat(texts("pool ls --o|")).containsExactly("--output");
        }

        @Test
        void carryTheirDescription() {
            assertThat(complete("pool cr|").candidates())
                    .containsExactly(new Candidate("create", "create", "Create a pool", "", true, Match.PREFIX));
        }

        @Test
        void mayFollowACommandThatTakesACommand() {
            assertThat(texts("watch |")).containsExactly("pool", "gallery", "image-version", "watch");
            assertThat(texts("watch --interval 5 pool sh|")).containsExactly("show");
            assertThat(texts("watch pool show r|")).containsExactly("render-2", "render-10");
        }

        @Test
        void aWrongWordIsNamed() {
            Completion completion = complete("pol show |");
            assertThat(completion.candidates()).isEmpty();
            assertThat(completion.note()).contains("pol is no command; did you mean pool?");
            assertThat(complete("pool crate |").note()).contains("crate is no command of pool; did you mean create?");
            assertThat(complete("pool show a b |").note()).contains("show takes no further word: b");
        }

        @Test
        void nothingIsOfferedInAComment() {
            assertThat(texts("pool # s|")).isEmpty();
        }
    }

    @Nested
    class Options {
        @Test
        void areOfferedRequiredFirst() {
            assertThat(complete("pool create -|").candidates())
                    .extracting(candidate -> candidate.group() + ": " + candidate.display())
                    .containsExactly(
                            "required: --id",
                            "required: --vm-size",
                            "options: --image",
                            "options: --node-agent-sku-id",
                            "options: --tag",
                            "options: --no-wait",
                            "global options: --output, -o",
                            "global options: --dry-run");
        }

        @Test
        void areOfferedUnaskedWhileRequiredOnesAreMissing() {
            assertThat(texts("pool create |")).startsWith("--id", "--vm-size");
            assertThat(texts("pool create --id a --vm-size b |")).isEmpty();
            assertThat(texts("pool show |")).doesNotContain("--output");
        }

        @Test
        void areOfferedOnceUnlessRepeatable() {
            assertThat(texts("pool create --tag a=b --id=p1 --no-wait --|"))
                    .contains("--tag", "--image")
                    .doesNotContain("--id", "--no-wait");
        }

        @Test
        void areUsedBehindTheCursorToo() {
            assertThat(texts("pool create --i| --id p1")).containsExactly("--image");
        }

        @Test
        void areFoundByTheirShortName() {
            assertThat(texts("pool list -o|")).containsExactly("-o");
            assertThat(texts("pool create --nasi|")).containsExactly("--node-agent-sku-id");
        }

        @Test
        void areRecognizedWhereAValueWasForgotten() {
            assertThat(texts("pool create --image --vm-size Standard_HB|")).containsExactly("Standard_HB120rs_v3");
        }

        @Test
        void endWithTheDoubleDash() {
            assertThat(texts("pool delete -- --|")).isEmpty();
            assertThat(texts("pool delete -- r|")).containsExactly("render-2", "render-10");
        }
    }

    @Nested
    class Values {
        @Test
        void followTheirOption() {
            assertThat(texts("gallery show --output |")).containsExactly("table", "json", "yaml");
            assertThat(texts("pool create --vm-size |"))
                    .containsExactly("Standard_D2s_v3", "Standard_D16s_v3", "Standard_HB120rs_v3");
        }

        @Test
        void areAttachedToTheirOption() {
            Completion completion = complete("pool create --image=ub|");
            assertThat(completion.replaceFrom()).isEqualTo(12);
            assertThat(completion.replaceTo()).isEqualTo(22);
            assertThat(completion.candidates())
                    .first()
                    .isEqualTo(new Candidate("--image=ubuntu-2204-hpc", "ubuntu-2204-hpc", "", "", true, Match.PREFIX));
            assertThat(texts("pool list -o=j|")).containsExactly("-o=json");
        }

        @Test
        void fillParameters() {
            assertThat(texts("pool show |")).containsExactly("'my pool'", "render-2", "render-10");
            assertThat(texts("pool show render-2 |")).isEmpty();
        }

        @Test
        void areOfferedOncePerRepeatableParameter() {
            assertThat(texts("pool delete render-2 |")).containsExactly("'my pool'", "render-10");
            assertThat(texts("pool delete | render-2")).containsExactly("'my pool'", "render-10");
        }

        @Test
        void areMatchedLooselyOnlyWhenNothingBeginsAsTyped() {
            assertThat(complete("pool create --image ub|").candidates())
                    .extracting(candidate -> candidate.text() + " " + candidate.match())
                    .containsExactly("ubuntu-2204-hpc PREFIX");
            assertThat(texts("pool create --image untu|")).containsExactly("hub-untu", "ubuntu-2204-hpc");
            assertThat(texts("pool create --image u22h|")).containsExactly("ubuntu-2204-hpc");
        }

        @Test
        void areQuotedAsTheUserBegan() {
            assertThat(texts("pool show m|")).containsExactly("'my pool'");
            assertThat(texts("pool show \"m|")).containsExactly("\"my pool\"");
            assertThat(texts("pool show 'ren|")).containsExactly("'render-2'", "'render-10'");
            assertThat(texts("pool create --image='win|")).containsExactly("--image='windows-2022'");
        }

        @Test
        void readBackAsTheValueWhateverItHolds() {
            index.register(
                    Lines.ACCOUNT, "pool", () -> List.of(Value.of("it's a \"pool\" | x\\"), Value.of("\u001b[2J")));
            index.invalidate(Lines.ACCOUNT, "pool");
            index.settled().join();
            assertThat(texts("pool show |")).singleElement().satisfies(text -> assertThat(Words.split(text))
                    .containsExactly("it's a \"pool\" | x\\"));
        }

        @Test
        void chosenBeforeComeFirst() {
            picks.add(Lines.ACCOUNT, "pool", "render-10");
            assertThat(texts("pool show |")).containsExactly("render-10", "'my pool'", "render-2");
            assertThat(texts("pool show m|"))
                    .as("but not before a better match")
                    .startsWith("'my pool'");
        }

        @Test
        void ofALineThatRanAreRemembered() {
            engine.remember("pool create --id secret --vm-size=standard_d16s_v3 --image unheard-of", Lines.ACCOUNT);
            assertThat(picks.picks())
                    .extracting(Pick::source, Pick::value)
                    .containsExactly(tuple("vm-size", "Standard_D16s_v3"));
        }

        @Test
        void ofAnotherContextAreNotOffered() {
            Completion completion = engine.complete("pool show ", 10, "other");
            assertThat(completion.candidates()).isEmpty();
            assertThat(completion.note()).contains("pool: not loaded");
        }

        @Test
        void ofTheUserAreNamedNotGuessed() {
            Completion completion = complete("pool create --id |");
            assertThat(completion.candidates()).isEmpty();
            assertThat(completion.argument()).contains(Argument.text("POOL_ID"));
        }

        @Test
        void tellTheirAgeAndTheirFailure() {
            clock.advance(Duration.ofMinutes(3));
            assertThat(complete("pool show |").age()).contains(Duration.ofMinutes(3));
            assertThat(complete("pool show |").note()).isEmpty();
            index.register(Lines.ACCOUNT, "pool", () -> {
                throw new IllegalStateException("no\nroute");
            });
            index.invalidate(Lines.ACCOUNT, "pool");
            index.settled().join();
            Completion completion = complete("pool show |");
            assertThat(completion.candidates()).hasSize(3);
            assertThat(completion.note()).contains("pool: the refresh failed just now: no route");
        }

        @Test
        void areCutAtTheLimitAndCounted() {
            List<Value> many = IntStream.range(0, 1_000)
                    .mapToObj(number -> Value.of("pool-" + number))
                    .toList();
            index.register(Lines.ACCOUNT, "pool", () -> many);
            index.invalidate(Lines.ACCOUNT, "pool");
            index.settled().join();
            Completion completion = complete("pool show pool|");
            assertThat(completion.total()).isEqualTo(1_000);
            assertThat(completion.candidates()).hasSize(CompletionEngine.DEFAULT_LIMIT);
            assertThat(completion.candidates().get(199).text()).isEqualTo("pool-199");
        }
    }

    @Nested
    class DependentValues {
        @Test
        void goWithWhatIsChosen() {
            assertThat(texts("pool create --image ubuntu-2204-hpc --node-agent-sku-id |"))
                    .containsExactly("'batch.node.ubuntu 22.04'");
            assertThat(texts("image-version list --gallery=test -i |")).containsExactly("alma", "ubuntu-hpc");
        }

        @Test
        void goWithWhatIsChosenBehindTheCursorToo() {
            assertThat(texts("pool create --node-agent-sku-id | --image windows-2022"))
                    .containsExactly("'batch.node.windows amd64'");
        }

        @Test
        void areAllOfferedWhenNothingIsChosen() {
            assertThat(texts("image-version list -i |")).containsExactly("alma", "ubuntu-hpc", "windows-render");
        }

        @Test
        void thatDoNotFitAreOfferedWhenNamedAndSaySo() {
            assertThat(complete("image-version list --gallery test -i win|").candidates())
                    .extracting(candidate -> candidate.group() + ": " + candidate.text())
                    .containsExactly("does not fit test: windows-render");
        }

        @Test
        void meanTheOneThatGoesWithTheWordsBefore() {
            Given given = new GivenReader(index, Lines.FILTERS)
                    .read(
                            Lines.ACCOUNT,
                            List.of(
                                    new LineState.Choice("gallery", "test"),
                                    new LineState.Choice("definition", "UBUNTU-hpc"),
                                    new LineState.Choice("definition", "unheard-of")));
            assertThat(given.words("definition")).containsExactly("UBUNTU-hpc", "unheard-of");
            assertThat(given.values("definition"))
                    .containsExactly(Value.of("ubuntu-hpc").with("gallery", "test"));
        }
    }

    private List<String> texts(String marked) {
        return complete(marked).candidates().stream().map(Candidate::text).toList();
    }

    private Completion complete(String marked) {
        int cursor = marked.indexOf('|');
        return engine.complete(marked.replace("|", ""), cursor, Lines.ACCOUNT);
    }
}
