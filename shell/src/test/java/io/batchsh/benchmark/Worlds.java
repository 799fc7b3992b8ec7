package io.batchsh.benchmark;

import io.batchsh.simulator.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Worlds of any size, made from those that come with batchsh. */
final class Worlds {

    private Worlds() {}

    /** The large world with so many pools, without nodes. */
    static Path pools(Path folder, int count) throws IOException {
        String world = changed(
                changed(shipped("large"), "\"count\": 10000,", "\"count\": " + count + ","),
                "\"poolQuota\": 20000",
                "\"poolQuota\": 1000000");
        return Files.writeString(
                folder.resolve("pools-" + count + ".json"), changed(world, "\"count\": 100,", "\"count\": 1,"));
    }

    /** The demo world, with quota for many nodes and pools, and replicas of its images for them. */
    static String roomy() throws IOException {
        String world = changed(shipped("demo"), "\"dedicatedCoreQuota\": 5000", "\"dedicatedCoreQuota\": 1000000");
        world = changed(
                world, "\"standardDSv3Family\", \"coreQuota\": 5000", "\"standardDSv3Family\", \"coreQuota\": 1000000");
        world = changed(world, "\"West Europe\": 2,", "\"West Europe\": 50,");
        return changed(world, "\"poolQuota\": 100", "\"poolQuota\": 1000");
    }

    private static String shipped(String name) throws IOException {
        try (InputStream resource = World.class.getResourceAsStream("worlds/" + name + ".json")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String changed(String world, String from, String to) {
        if (!world.contains(from)) {
            throw new IllegalStateException("the world does not say " + from);
        }
        return world.replace(from, to);
    }
}
