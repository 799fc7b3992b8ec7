package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The picture in the README: the last screen of a recorded run. Run it in {@code shell} to write the file anew. */
final class ReadmePicture {

    static final Path FILE = Path.of("..", "docs", "first-pool.svg");

    private static final String AGENT = "--node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 4";

    private ReadmePicture() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text(Files.createTempDirectory("batchsh")));
    }

    static String text(Path home) {
        String recording = home.resolve("first-pool.batchsh.jsonl").toString();
        new Batchsh(home)
                .environment("COLUMNS", "110")
                .run(
                        "--record",
                        recording,
                        "--on-error",
                        "continue",
                        "-c",
                        "pool create --id render --image contosogallery/windows-2022 --vm-size Standard_D2s_v3 "
                                + AGENT,
                        "-c",
                        "pool create --id render --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3 "
                                + AGENT + " --wait -o none",
                        "-c",
                        "pool list | select id state allocationState vmSize currentDedicatedNodes");
        return new Batchsh(home)
                .run("recording", "export", recording, "--format", "svg")
                .out();
    }
}
