package io.batchsh;

import io.batchsh.recording.ForeignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingConvertTest {

    @TempDir
    private Path home;

    private Path file;
    private Path out;

    @BeforeEach
    void haveACassette() throws IOException {
        file = home.resolve("pool.yaml");
        out = home.resolve("pool.batchsh.jsonl");
        Files.writeString(file, ForeignFiles.CASSETTE);
    }

    @Test
    void saysWhatItMadeOfTheFile() {
        Batchsh.Result result = run("convert", file.toString(), "--out", out.toString());

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .contains("converted from azure-cli cassette: 4 calls, 1 wait\n")
                .contains("written: " + out);
    }

    @Test
    void whatItMadeIsShownPlayedAndPlanned() {
        run("convert", file.toString(), "--out", out.toString());

        Batchsh.Result shown = run("show", out.toString());
        assertThat(shown.err()).contains("converted from azure-cli cassette pool.yaml", "playback", "complete: ok");
        assertThat(shown.out()).contains("batch.pool.create account1.westus/pools", "met after 17 s");

        Batchsh.Result played = run("play", out.toString());
        assertThat(played.status()).isZero();
        assertThat(played.err()).contains("a converted recording has no output");
        assertThat(run("play", out.toString(), "--speed", "1000000").err())
                .contains("== az batch account create -n -g -l");

        Batchsh.Result plan = run("plan", out.toString());
        assertThat(plan.out()).contains("batch.pool.create");
    }

    @Test
    void driftIsNotToldOfWhatWasNeverReadBack() {
        run("convert", file.toString(), "--out", out.toString());

        Batchsh.Result result = run("verify", out.toString());

        assertThat(result.status()).isNotZero();
        assertThat(result.err())
                .contains("does not say what its run left", "converted from azure-cli cassette", "recording plan");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(file, "not: a cassette\n");

        Batchsh.Result result = run("convert", file.toString(), "--out", out.toString());

        assertThat(result.status()).isNotZero();
        assertThat(result.err()).contains("cannot be converted", "neither a VCR cassette");
        assertThat(out).doesNotExist();
    }

    private Batchsh.Result run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "recording";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Batchsh(home).run(all);
    }
}
