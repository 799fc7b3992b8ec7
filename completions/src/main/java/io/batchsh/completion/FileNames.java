package io.batchsh.completion;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The files and folders that a word may go on with. They are read by another thread, which is waited for no longer than a
 * key may take: a folder behind a slow network offers nothing, and the prompt goes on.
 */
final class FileNames {

    private static final long PATIENCE_MILLIS = 150;
    private static final int MOST = 5_000;

    private FileNames() {}

    /**
     * What is in the folder that the word names, as far as it goes.
     *
     * @param suffixes how the names of files must end, one of them; empty for any
     */
    static List<Value> below(String typed, List<String> suffixes) {
        CompletableFuture<List<Value>> listing = CompletableFuture.supplyAsync(() -> list(typed, suffixes));
        try {
            return listing.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unreadable) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Value> list(String typed, List<String> suffixes) {
        int slash = typed.lastIndexOf('/');
        String before = typed.substring(0, slash + 1);
        boolean hidden = typed.startsWith(".", slash + 1);
        List<Value> values = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(Path.of(before.isEmpty() ? "." : before))) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (name.startsWith(".") != hidden) {
                    continue;
                }
                if (Files.isDirectory(child)) {
                    values.add(Value.of(before + name + "/").unfinished().withRank(1));
                } else if (suffixes.isEmpty() || suffixes.stream().anyMatch(name::endsWith)) {
                    values.add(Value.of(before + name));
                }
                if (values.size() == MOST) {
                    break;
                }
            }
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
        return values;
    }
}
