package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.recording.ExportFormat;
import io.batchsh.recording.RecordingExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recording export}: a recording as something that other programs read or run. */
@Command(
        name = "export",
        description = "Write a recording as a script, a page, a terminal session or a picture.",
        footer = {
            "recording export first-pool.batchsh.jsonl --format groovy",
            "recording export first-pool.batchsh.jsonl --format markdown"
        })
final class RecordingExportCommand extends Verb {

    @Parameters(paramLabel = "<recording>", description = "The recording.")
    Path file = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "<export-format>",
            description = "groovy: a script of batchsh; az: a shell script for the Azure CLI; markdown: a page with the"
                    + " output; cast: for asciinema; svg: a picture of the last screen.")
    ExportFormat format = ExportFormat.MARKDOWN;

    @Option(names = "--out", paramLabel = "<new-file>", description = "The file to make; standard output without it.")
    @Nullable
    Path out;

    RecordingExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        String text = RecordingExport.of(file, format);
        if (format == ExportFormat.GROOVY || format == ExportFormat.AZ) {
            RecordingExport.gaps(file)
                    .forEach(gap -> context.console().message("not recorded, to be filled in: " + gap));
        }
        if (out == null) {
            context.console().print(text);
        } else {
            write(out, text);
            context.console().message("written: " + out);
        }
        return Outcome.done();
    }

    private static void write(Path out, String text) {
        try {
            Files.write(
                    out,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, out + " exists.")
                    .remedy("give another name with --out")
                    .cause(exists)
                    .build();
        } catch (IOException failure) {
            throw AzureException.builder(AzureException.Kind.FAILED, out + " cannot be written.")
                    .reason(failure.getClass().getSimpleName() + ": " + failure.getMessage())
                    .cause(failure)
                    .build();
        }
    }
}
