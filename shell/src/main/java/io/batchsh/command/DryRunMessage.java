package io.batchsh.command;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.batchsh.azure.DryRun;
import io.batchsh.output.Console;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.ResultWriter;
import io.batchsh.output.Theme;
import java.io.IOException;
import java.util.Optional;

/** Shows the request that a dry run did not send. */
record DryRunMessage(Console console) {

    ExitCode show(DryRun shown) {
        showRequest(shown);
        console.message("dry run: nothing was sent");
        return ExitCode.DONE;
    }

    /** Shows one request of several. */
    void showRequest(DryRun shown) {
        console.print(shown.method() + " " + shown.url() + "\n");
        if (!shown.body().isEmpty()) {
            try (JsonReader reader = JsonProviders.createReader(shown.body())) {
                new ResultWriter(console, OutputFormat.JSON, Theme.plain(), Optional.empty())
                        .write(MaskedJson.of(reader.readUntyped()));
            } catch (IOException notJson) {
                console.print(shown.body() + "\n");
            }
        }
    }
}
