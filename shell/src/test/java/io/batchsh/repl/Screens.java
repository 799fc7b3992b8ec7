package io.batchsh.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person sees: scenes at the prompt, played in a pseudo-terminal of a width, with the screens that follow each other. They
 * are kept in {@code src/test/resources/io/batchsh/repl/screens}. Run this class in {@code shell} to write them anew, and read
 * what has changed before it is committed.
 */
final class Screens {

    static final List<Integer> WIDTHS = List.of(80, 40);

    private static final Path FOLDER = Path.of("src/test/resources/io/batchsh/repl/screens");
    private static final int ROWS = 36;
    private static final String CTRL_L = "\f";
    private static final String CTRL_R = "\u0012";
    private static final String CTRL_U = "\u0015";
    private static final String CANNOT_WORK = "pool create --id demo --image contosogallery/windows-2022"
            + " --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 2";

    private final PtySession shell;
    private final int columns;
    private final Path home;
    private final Take take;

    /** What is done with the screens. */
    interface Take {
        void screen(String name, PtySession shell) throws IOException, InterruptedException;

        /** A screen that has passed already. */
        void passed(String name, String screen) throws IOException;
    }

    private Screens(PtySession shell, int columns, Path home, Take take) {
        this.shell = shell;
        this.columns = columns;
        this.home = home;
        this.take = take;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (int columns : WIDTHS) {
            play(Files.createTempDirectory("batchsh"), columns, new Take() {
                @Override
                public void screen(String name, PtySession shell) throws IOException, InterruptedException {
                    passed(name, withoutIds(shell.settledScreen()));
                }

                @Override
                public void passed(String name, String screen) throws IOException {
                    Files.writeString(file(name, columns), screen);
                }
            });
        }
    }

    /** A request has another id wherever one more was made before it. */
    static String withoutIds(String screen) {
        return screen.replaceAll("request id: [0-9a-f-]+(\\n[0-9a-f]+)?", "request id: ID");
    }

    static Path file(String name, int columns) {
        return FOLDER.resolve(name + "-" + columns + ".txt");
    }

    /** The files of one width. */
    static List<Path> files(int columns) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith("-" + columns + ".txt"))
                    .toList();
        }
    }

    /** Plays all scenes in one session. */
    static void play(Path home, int columns, Take take) throws IOException, InterruptedException {
        // Of a time to come, so that their age is nothing on every day.
        Files.writeString(
                Files.createDirectories(home.resolve(".local/state/batchsh")).resolve("history"), """
                32503680000000\tsimulated\tgallery list
                32503680000000\tsimulated\tpool show nightly -o json --query virtualMachineConfiguration.imageReference
                32503680000000\twork\tpool resize nightly --target-dedicated-nodes 3 --wait
                """);
        try (PtySession shell = PtySession.start(home, columns, ROWS)) {
            new Screens(shell, columns, home, take).play();
        }
    }

    private void play() throws IOException, InterruptedException {
        shell.see(">");
        take("start");
        type(CTRL_R).take("history");
        type("res").take("history-filtered");
        tables();
        completion();
        clear().type("pool create --nodes ?").take("help-of-an-option");
        clear().type("node-agent-sku ?").take("help-of-a-noun");
        errors();
        wizard();
        progress();
        clear().run("config set prompt.toolbar true");
        shell.pressUntil("\r", "|  49");
        type(CTRL_L).take("toolbar");
    }

    private void completion() throws IOException, InterruptedException {
        clear().type("pool \t").take("tab-verbs");
        type("\t").take("tab-verbs-first");
        clear();
        awaitValues("pool.tsv");
        type("pool resize nightly -\t").take("tab-options");
        awaitValues("image-version.tsv");
        clear().type("image-version show contosogallery/\t").take("tab-values");
        awaitValues("node-agent-sku.tsv");
        clear().type("pool create --image contosogallery/windows-2022 --node-agent-sku-id ubuntu\t")
                .take("tab-nothing-fits");
    }

    private void tables() throws IOException, InterruptedException {
        clear().run("pool list").take("table");
        clear().run("node list nightly").take("table-nodes");
        clear().run("quota show | head 3").take("table-quotas");
        clear().run("image-version list contosogallery/debian-12").take("table-versions");
        clear().run("[[name: '描画プール', note: 'Größe', n: 1], [name: 'nightly', note: '👍 ok', n: 22]]")
                .take("table-wide-characters");
        clear().run("pool show nightly").take("one-pool");
    }

    private void errors() throws IOException, InterruptedException {
        clear().type("pool lst\r").take("error-verb");
        clear().type("pool show nigtly\r").take("error-missing");
        clear().type(CANNOT_WORK + "\r").take("error-preflight");
        clear().type("pool list | where vmsise == 3\r").take("error-field");
    }

    private void wizard() throws IOException, InterruptedException {
        clear().type("pool create --wait\r");
        shell.see("Pool id:");
        type("asked\r").take("wizard-image-type");
        type("\r").see("Image definition:").type("ubuntu").take("wizard-definition");
        type("\r")
                .see("Image version:")
                .type("\r")
                .see("Node agent:")
                .type("\r")
                .see("VM size:");
        type("d2s_v3").take("wizard-size");
        type("\r").see("Dedicated nodes").type("two\r").take("wizard-number");
        type("2\r").see("Spot nodes").type("\r").see("Start task").type("\r").take("wizard-question");
        type("y\r").take("wizard-done");
    }

    private void progress() throws IOException, InterruptedException {
        clear().run("pool watch asked").take("watch-ready");
        clear().type("pool resize asked --nodes 3 --wait\r").take("wait-done");
        take.passed("wait", shell.screenAt("--nodes 3 --wait", "idle", columns, ROWS));
        clear().run("pool delete asked --confirm asked").take("deleted");
    }

    private Screens type(String keys) throws IOException {
        shell.type(keys);
        return this;
    }

    private Screens see(String text) throws InterruptedException {
        shell.see(text);
        return this;
    }

    private Screens run(String line) throws IOException {
        return type(line + "\r");
    }

    /** Whatever is typed after it may come at once, as from a person who types ahead. */
    private Screens clear() throws IOException {
        return type(PtySession.CTRL_C + CTRL_U + CTRL_L);
    }

    private void take(String name) throws IOException, InterruptedException {
        take.screen(name, shell);
    }

    /** Values come behind the prompt, and are kept in files then. */
    private void awaitValues(String file) throws IOException, InterruptedException {
        Path folder = home.resolve(".cache/batchsh/completion");
        Path name = folder.resolve("names/simulated");
        for (int times = 0; times < 1200; times++) {
            if (Files.exists(name)
                    && Files.exists(
                            folder.resolve(Files.readString(name).strip()).resolve(file))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(file + " was not written");
    }
}
