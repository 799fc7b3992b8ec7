package io.batchsh.tutorial;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LessonReaderTest {

    private static final String PAGE = """
            # A title

            To begin with.

            <!-- world: empty -->

            ## 1. Do it

            Before.

            ```batchsh
            pool list \\
              -o json
            = 1
            ```

            <!-- done when
            new pool as=demo idle>=2 | Wait.
            shown pool
            no job
            -->

            After.

            ## Read on

            - More
            """;

    @Test
    void aPageIsRead() {
        Lesson lesson = LessonReader.read("x", PAGE);

        assertThat(lesson.title()).isEqualTo("A title");
        assertThat(lesson.world()).isEqualTo("empty");
        assertThat(lesson.introduction()).isEqualTo("To begin with.");
        assertThat(lesson.ending()).isEqualTo("- More");
        LessonStep step = lesson.steps().get(0);
        assertThat(step.title()).isEqualTo("Do it");
        assertThat(step.before()).isEqualTo("Before.");
        assertThat(step.after()).isEqualTo("After.");
        assertThat(step.commands()).containsExactly("pool list -o json", "= 1");
        assertThat(step.goals()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# T\n",
                "# T\n\n## 1. A\n\n```batchsh\npool list\n```\n",
                "# T\n\n## 1. A\n\n<!-- done when\nshown pool\n-->\n",
                "# T\n\n## 1. A\n\n```batchsh\npool list\n",
                "# T\n\n## 1. A\n\n```batchsh\npool list\n```\n<!-- done when\nidle=2\n-->\n",
                "# T\n\n## 1. A\n\n```batchsh\npool list\n```\n<!-- done when\npool idle>=many\n-->\n",
            })
    void aPageThatIsNoneIsRefused(String page) {
        assertThatThrownBy(() -> LessonReader.read("x", page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x, line ");
    }

    @Test
    void goalsLookAtWhatIsThere() {
        Thing old = new Thing("nightly", Map.of("origin", "world", "idle", "3"));
        Thing small = new Thing("mine", Map.of("origin", "lesson", "idle", "1"));
        Thing large = new Thing("mine", Map.of("origin", "lesson", "idle", "4", "image", "Ubuntu"));

        assertThat(missing("new pool idle>=2", old)).isEqualTo("There is no new pool yet.");
        assertThat(missing("new pool idle>=2 | Wait for `ID`.", old, small))
                .isEqualTo("The pool mine is not as asked for: idle is 1, and is to be 2 or more. Wait for `mine`.");
        assertThat(missing("new pool idle>=2 image=ubuntu", old, large)).isEmpty();
        assertThat(missing("pool idle>=5 image=ubuntu", old, large))
                .startsWith("The pool mine is not as asked for: idle is 4");
        assertThat(missing("new pool unusable=0", small)).isEmpty();
        assertThat(missing("no new pool", old)).isEmpty();
        assertThat(missing("no pool idle>=2", old)).isEqualTo("The pool nightly is still there, with idle 2 or more.");
        assertThat(GoalReader.read("new pool as=demo").naming(room(old, small)))
                .contains(new Goal.Naming("demo", "mine"));
    }

    @Test
    void goalsLookAtWhatTheLastLineShowed() {
        assertThat(missing("shown pool")).isEqualTo("The last line showed no pool.");
        assertThat(missing("shown pool idle=2", new Thing("a", Map.of("idle", "1"))))
                .isEqualTo("The last line showed no pool with idle 2.");
        assertThat(missing("shown pool idle=1", new Thing("a", Map.of("idle", "1"))))
                .isEmpty();
    }

    @Test
    void namesOfThePageStandForThoseOfTheLearner() {
        LessonNames names = new LessonNames();
        names.put(new Goal.Naming("demo", "mine"));
        names.put(new Goal.Naming("run.jsonl", "run-2.jsonl"));

        assertThat(names.inCommand("pool test demo --x demo-2 demo.json /demo/"))
                .isEqualTo("pool test mine --x demo-2 demo.json /demo/");
        assertThat(names.inCommand("recording play run.jsonl")).isEqualTo("recording play run-2.jsonl");
        assertThat(names.inProse("The demo `pool show demo`.")).isEqualTo("The demo `pool show mine`.");
    }

    private static String missing(String goal, Thing... things) {
        return GoalReader.read(goal).missing(room(things)).orElse("");
    }

    private static Classroom room(Thing... things) {
        return new Classroom() {
            @Override
            public List<Thing> present(String kind) {
                return List.of(things);
            }

            @Override
            public List<Thing> shown(String kind) {
                return List.of(things);
            }
        };
    }
}
