package io.batchsh.completion;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SnapshotFolderTest {

    private static final Value UBUNTU = new Value(
            "gallery/ubuntu/1.0.0", "Linux V2", "images", Map.of("agents", "a 22.04\nb=c\t%41", "os", "linux"), 3);

    private final SettableClock clock = new SettableClock();

    @TempDir
    Path home;

    @Test
    void aSnapshotComesBackAsItWas() {
        Snapshot snapshot = snapshot(UBUNTU, Value.of("batch.node.ubuntu 22.04", "linux"), Value.of("#1"));
        folder().save("live/account", "image", snapshot);

        assertThat(folder().load("live/account", "image")).contains(snapshot);
        assertThat(folder().load("live/account", "pool")).isEmpty();
        assertThat(folder().load("live/other", "image")).isEmpty();
    }

    @Test
    void outerShellsReadValueAndDescriptionBetweenTabs() throws IOException {
        folder().save("live/account", "image", snapshot(UBUNTU));
        folder().name("work", "live/account");

        String id = Files.readString(home.resolve("completion/names/work")).strip();
        assertThat(Files.readAllLines(home.resolve("completion").resolve(id).resolve("image.tsv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("gallery/ubuntu/1.0.0\tLinux V2\t");
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        folder().save("live/account", "image", snapshot(UBUNTU));

        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("completion"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsSecretIsNotSaved() throws IOException {
        folder().save(
                        "live/account",
                        "vhd",
                        snapshot(
                                Value.of("https://a/b?sig=abc"),
                                Value.of("x", "the hunter2 pool"),
                                Value.of("y").with("note", "hunter2"),
                                Value.of("plain")));

        assertThat(Files.readString(files().get(0)))
                .doesNotContain("hunter2")
                .doesNotContain("sig=")
                .contains("plain");
    }

    @Test
    void aFileOfAnotherFormatOrFromTheFutureOrThatIsALinkIsNotBelieved() throws IOException {
        folder().save("live/account", "image", snapshot(UBUNTU));
        Path file = files().get(0);
        String text = Files.readString(file);

        Files.writeString(file, text.replace(SnapshotText.VERSION, "#batchsh-values-2"));
        assertThat(folder().load("live/account", "image")).isEmpty();

        Files.writeString(file, text.replaceFirst("\t\\d+\t", "\t99999999999\t"));
        assertThat(folder().load("live/account", "image")).isEmpty();

        Path elsewhere = home.resolve("elsewhere");
        Files.writeString(elsewhere, text);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(folder().load("live/account", "image")).isEmpty();
    }

    @Test
    void linesThatSayNothingSensibleArePassedOver() throws IOException {
        folder().save("live/account", "image", snapshot(UBUNTU));
        Path file = files().get(0);
        Files.writeString(
                file, Files.readString(file) + "\n\t\t\t\nno rank\tx\t\tmany\n\u001b[2Jscreen\tx\t\t0\nfine\tx\t\t0\n");

        assertThat(folder().load("live/account", "image").orElseThrow().values())
                .extracting(Value::value)
                .containsExactly("gallery/ubuntu/1.0.0", "fine");
    }

    @Property(tries = 200)
    void noTextMakesReadingFail(@ForAll String text) {
        String whole = SnapshotText.VERSION + "\t0\tkey\n" + text;
        assertThat(SnapshotText.read(whole, "key", clock.instant())
                        .orElseThrow()
                        .values())
                .allSatisfy(value -> assertThat(value.value()).doesNotContainPattern("\\p{Cntrl}"));
        assertThat(SnapshotText.read(text, "key", clock.instant())).isEmpty();
    }

    @Property(tries = 200)
    void everyAttributeComesBack(@ForAll String name, @ForAll String text) {
        Snapshot snapshot = snapshot(Value.of("x").with("a" + name, text));
        if (text.length() < 1_000) {
            assertThat(SnapshotText.read(SnapshotText.write("key", snapshot), "key", clock.instant()))
                    .contains(snapshot);
        }
    }

    @Test
    void contextsThatWereNotUsedForLongAreForgotten() throws IOException {
        for (int i = 0; i < 40; i++) {
            folder().save("account-" + i, "image", snapshot(UBUNTU));
        }
        assertThat(files()).hasSizeLessThan(30);
        assertThat(folder().load("account-39", "image")).isPresent();
    }

    @Test
    void theIndexIsWarmFromTheStoreAndSavesWhatItLoads() {
        Snapshot before = snapshot(Value.of("from-before"));
        folder().save("account", "pool", before);
        clock.advance(Duration.ofHours(3));
        try (ValueIndex index = new ValueIndex(clock, folder())) {
            index.register("account", "pool", () -> List.of(Value.of("from-now")));
            index.filed().join();
            assertThat(index.get("account", "pool")).contains(before);

            index.touch("account", Duration.ofMinutes(2));
            index.settled().join();
        }
        assertThat(folder().load("account", "pool")).contains(snapshot(Value.of("from-now")));
    }

    @Test
    void aHundredThousandVersionsAreKeptAndFound() {
        List<Value> versions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            versions.add(Value.of("gallery/image-" + i / 1_000 + "/1.0." + i % 1_000, "Linux V2")
                    .with("os", "linux"));
        }
        folder().save("account", "image", new Snapshot(versions, clock.instant()));
        try (ValueIndex index = new ValueIndex(clock, folder())) {
            index.register("account", "image", List::of);
            index.filed().join();
            CompletionEngine engine = new CompletionEngine(
                    Grammar.of(CommandNode.of("pool", "")
                            .withOptions(OptionNode.of("--image", "", Argument.from("image")))),
                    index,
                    new PickHistory(clock),
                    Map.of());
            String line = "pool --image image-77/1.0.99";
            Completion completion = engine.complete(line, line.length(), "account");

            assertThat(completion.total()).isEqualTo(11);
            assertThat(completion.candidates())
                    .first()
                    .extracting(Candidate::text)
                    .isEqualTo("gallery/image-77/1.0.99");
        }
    }

    private SnapshotFolder folder() {
        return new SnapshotFolder(home.resolve("completion"), clock, text -> text.contains("hunter2"));
    }

    private Snapshot snapshot(Value... values) {
        return new Snapshot(List.of(values), clock.instant());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("completion"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
