package io.batchsh.benchmark;

import io.batchsh.completion.Argument;
import io.batchsh.completion.CommandNode;
import io.batchsh.completion.CompletionEngine;
import io.batchsh.completion.Grammar;
import io.batchsh.completion.ParameterNode;
import io.batchsh.completion.PickHistory;
import io.batchsh.completion.Snapshot;
import io.batchsh.completion.Value;
import io.batchsh.completion.ValueIndex;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Completion among any number of image versions: fifty galleries, as large subscriptions name them. */
final class ImageVersionNames implements AutoCloseable {

    /** How many words are typed by turns. */
    static final int WORDS = 20;

    private static final String CONTEXT = "benchmark";
    private static final String SOURCE = "image-version";
    private static final int GALLERIES = 50;
    private static final int IMAGES = 20;

    /** What a hand types: beginnings, stretches, scattered letters, versions, nothing, and what is not there. */
    private static final List<String> TYPED = List.of(
            "",
            "g",
            "gallery",
            "gallery17/",
            "gallery17/image-0",
            "gallery17/image-04/1",
            "image-19",
            "1.0.7",
            "17/image",
            "y33/i",
            "g17i04",
            "gi7",
            "gal3im5",
            "image-",
            "GALLERY4",
            "nothing",
            "gallery50/image-20/1.0.1",
            "0",
            "-07/1.0",
            "gle");

    private final ValueIndex index = new ValueIndex(InstantSource.system());
    private final CompletionEngine engine;

    ImageVersionNames(int count) {
        index.register(CONTEXT, SOURCE, List::of);
        index.seed(
                CONTEXT,
                SOURCE,
                new Snapshot(
                        IntStream.range(0, count)
                                .mapToObj(ImageVersionNames::value)
                                .toList(),
                        InstantSource.system().instant()));
        engine = new CompletionEngine(
                new Grammar(
                        List.of(CommandNode.of("image-version", "")
                                .withSubcommands(CommandNode.of("show", "")
                                        .withParameters(
                                                ParameterNode.of("<image-version>", "", Argument.from(SOURCE))))),
                        List.of()),
                index,
                new PickHistory(InstantSource.system()),
                Map.of(),
                60);
    }

    private static Value value(int number) {
        int image = number % (GALLERIES * IMAGES);
        String name = "gallery%02d/image-%02d/1.0.%d"
                .formatted(image / IMAGES + 1, image % IMAGES + 1, number / (GALLERIES * IMAGES) + 1);
        return Value.of(name, "linux, 2 replicas").with("gallery", name.substring(0, 9));
    }

    /** One Tab; which word was typed goes by the turn. Returns how many values match. */
    int complete(int turn) {
        String line = "image-version show " + TYPED.get(turn % WORDS);
        return engine.complete(line, line.length(), CONTEXT).total();
    }

    @Override
    public void close() {
        index.close();
    }
}
