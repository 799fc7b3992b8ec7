package io.batchsh.recording;

import com.azure.core.http.HttpMethod;
import io.batchsh.azure.Transport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.batchsh.recording.FakeAzure.BATCH;
import static io.batchsh.recording.FakeAzure.send;
import static org.assertj.core.api.Assertions.assertThat;

class RecordingExportTest {

    /** What would leave its place in a page, a shell, Groovy, XML or a terminal if it were taken as anything but text. */
    private static final String HOSTILE = "'; rm -rf \"$HOME\" `id` ${x} </text> ````\u001b]0;t\u0007 -->";

    @TempDir
    Path folder;

    private Path file;
    private Path hostile;

    @BeforeEach
    void record() {
        file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        hostile = folder.resolve("hostile.batchsh.jsonl");
        FakeAzure azure = new FakeAzure().answer(201, "");
        try (Recorder recorder = azure.recorder(hostile, new SecretRegister())) {
            Transport transport = recorder.record(azure.transport());
            recorder.command("pool create --id " + HOSTILE);
            recorder.mark(HOSTILE);
            recorder.note(HOSTILE);
            String body = JsonText.text(java.util.Map.of("id", HOSTILE, "vmSize", HOSTILE));
            send(transport, HttpMethod.POST, BATCH + "/pools?api-version=2025-06-01", body);
            recorder.output(Stream.OUT, HOSTILE + "\n");
            recorder.end("ok");
        }
    }

    @Test
    void groovyHasTheInputsAsParameters() {
        assertThat(RecordingExport.of(file, ExportFormat.GROOVY)).isEqualTo("""
                        /**
                         * Does what the recorded run run-1 did.
                         *
                         * @param nodes int
                         * @param pool poolId
                         * @param vmSize vmSize
                         */
                        def options = parameters(nodes: 4, pool: 'render', vmSize: 'Standard_D4s_v5')

                        pools.create(properties: [id: options.pool, vmSize: options.vmSize, targetDedicatedNodes: options.nodes], skipPreflight: false)
                        // waited for: pools/render: allocationState == steady
                        """);
    }

    @Test
    void azWaitsForWhatTheRunWaitedFor() {
        assertThat(RecordingExport.of(file, ExportFormat.AZ))
                .startsWith("#!/bin/sh\nset -eu\n")
                .contains("az rest --method post --resource https://batch.core.windows.net/"
                        + " --url \"$ENDPOINT\"'/pools?api-version=2025-06-01'")
                .contains("--body '{\"id\":\"render\",\"vmSize\":\"Standard_D4s_v5\",\"targetDedicatedNodes\":4}'")
                .contains("--query allocationState --output tsv)\" = steady ]; do sleep 15; done");
    }

    @Test
    void aPageShowsCommandsNarrationAndOutput() {
        assertThat(RecordingExport.of(file, ExportFormat.MARKDOWN)).isEqualTo("""
                        # run-1

                        ```sh
                        batchsh> pool create --id render
                        ```

                        ```text
                        render  steady
                        took 32 s
                        ```

                        That was a pool.

                        """);
    }

    @Test
    void aTerminalSessionHasAHeaderAndEventsWhosePausesAreShort() {
        List<String> lines = RecordingExport.of(file, ExportFormat.CAST).lines().toList();

        assertThat(lines.get(0))
                .isEqualTo("{\"version\":2,\"width\":120,\"height\":32,\"timestamp\":1767225600,\"title\":\"run-1\"}");
        assertThat(lines.get(1)).isEqualTo("[0.000, \"o\", \"batchsh> \"]");
        assertThat(lines).anyMatch(line -> line.endsWith(", \"o\", \"render  steady\\r\\n\"]"));
        String last = lines.get(lines.size() - 1);
        assertThat(Double.parseDouble(last.substring(1, last.indexOf(',')))).isLessThan(10);
    }

    @Test
    void aPictureShowsTheLastScreen() {
        assertThat(RecordingExport.of(file, ExportFormat.SVG))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains(">batchsh&gt; </tspan>", ">pool create --id render</tspan></text>", ">took 32 s</text>");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void noFormatLetsTheTextOfARecordingBeMoreThanText(ExportFormat format) {
        String text = RecordingExport.of(hostile, format);

        assertThat(text).doesNotContain("\u001b", "\u0007");
        switch (format) {
            case GROOVY -> assertThat(text).contains("\\'; rm -rf").doesNotContain(" '; rm");
            case AZ -> assertThat(text).contains("'\\''; rm -rf").doesNotContain("\"'; rm");
            case MARKDOWN -> assertThat(text).contains("`````").doesNotContain("\n````\n");
            case CAST -> assertThat(text).contains("^[]0;t^G");
            case SVG -> assertThat(text).contains("&lt;/text&gt;").doesNotContain("</text> `");
        }
    }
}
