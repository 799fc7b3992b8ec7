package io.batchsh.completion;

import io.batchsh.file.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Snapshots in a folder, for the next start and for outer shells: {@code CONTEXT/SOURCE.tsv}, where {@code CONTEXT} is made
 * of the context's key, and {@code names/NAME} says which context a name stands for. Of contexts that were not used for
 * long, what goes beyond {@value #MOST_CONTEXTS} is deleted.
 */
public final class SnapshotFolder implements SnapshotStore {

    private static final int MOST_CONTEXTS = 24;
    private static final int MOST_BYTES = 64 << 20;
    private static final String SUFFIX = ".tsv";
    private static final Pattern CONTEXT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;
    private final InstantSource clock;
    private final Predicate<String> isSecret;

    /**
     * @param folder made when the first snapshot needs it
     * @param isSecret whether a text holds a secret; a value that does is not saved
     */
    public SnapshotFolder(Path folder, InstantSource clock, Predicate<String> isSecret) {
        this.folder = requireNonNull(folder, "folder is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.isSecret = requireNonNull(isSecret, "isSecret is null");
    }

    @Override
    public Optional<Snapshot> load(String context, String source) {
        return PrivateFiles.read(file(context, source), MOST_BYTES)
                .flatMap(text -> SnapshotText.read(text, context, clock.instant()));
    }

    @Override
    public void save(String context, String source, Snapshot snapshot) {
        List<Value> harmless = snapshot.values().stream()
                .filter(value -> !isSecret.test(value.value())
                        && !isSecret.test(value.description())
                        && value.attributes().values().stream().noneMatch(isSecret))
                .toList();
        try {
            boolean isNew = !Files.exists(folderOf(context));
            PrivateFiles.write(
                    file(context, source), SnapshotText.write(context, new Snapshot(harmless, snapshot.taken())));
            if (isNew) {
                forgetOldest();
            }
        } catch (IOException unwritable) {
            // The next start is cold, that is all.
        }
    }

    /** Says that a context of this name has this key, so that an outer shell finds its values. */
    public void name(String name, String context) {
        if (!NAME.matcher(name).matches()) {
            return;
        }
        Path file = folder.resolve("names").resolve(name);
        String id = idOf(context) + "\n";
        try {
            if (!PrivateFiles.read(file, id.length()).equals(Optional.of(id))) {
                PrivateFiles.write(file, id);
            }
        } catch (IOException unwritable) {
            // The outer shell offers no values, that is all.
        }
    }

    /** Names a context's folder; also fit for other files about it. */
    static String idOf(String context) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(context.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private Path folderOf(String context) {
        return folder.resolve(idOf(context));
    }

    private Path file(String context, String source) {
        return folderOf(context).resolve(source + SUFFIX);
    }

    private void forgetOldest() throws IOException {
        List<Path> contexts;
        try (Stream<Path> children = Files.list(folder)) {
            contexts = children.filter(child ->
                            CONTEXT.matcher(child.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(SnapshotFolder::changed).reversed())
                    .toList();
        }
        for (Path old : contexts.subList(Math.min(MOST_CONTEXTS, contexts.size()), contexts.size())) {
            try (Stream<Path> files = Files.list(old)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(old);
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
