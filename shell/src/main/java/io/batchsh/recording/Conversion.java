package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a recording from a file of HTTP exchanges that another program recorded. What is written is what would have been
 * written had batchsh recorded them: the same operations, fields and stand-ins, no sign-in, and no secret.
 *
 * @param secrets what must never reach the recording, beside what looks like a secret
 * @param local names that have stand-ins beside those of the file
 * @param names whether the file's names are kept
 * @param tool program and version
 */
public record Conversion(SecretRegister secrets, LocalNames local, RecordedNames names, String tool) {

    /**
     * What came of a conversion.
     *
     * @param format what the file was
     * @param calls how many calls were written
     * @param waits how many waits were written in place of polls
     * @param signIns how many exchanges were left out because they are of a sign-in
     * @param others how many were left out because they are no requests of HTTP that Azure could have answered
     */
    public record Summary(ExchangeFormat format, long calls, long waits, long signIns, long others) {}

    public Conversion {
        Objects.requireNonNull(secrets, "secrets is null");
        Objects.requireNonNull(local, "local is null");
        Objects.requireNonNull(names, "names is null");
        Objects.requireNonNull(tool, "tool is null");
    }

    /**
     * Reads a file twice, first to check it and then to write the recording.
     *
     * @throws AzureException if the file is of no known kind, damaged, too large or empty, or the recording exists; nothing is
     *     written then
     */
    public Summary write(Path source, Path recording) {
        ExchangeFile file = new ExchangeFile(source);
        ExchangeSurvey survey = new ExchangeSurvey();
        read(source, file, survey::take);
        ExchangeFormat format = survey.format().orElseThrow(() -> problem(source, "it has no request in it"));
        PlaybackClock clock = new PlaybackClock(survey.started());
        try (Recorder recorder = Recorder.create(
                recording, header(source, recording, format, survey), Cloud.azurePublic(), clock, secrets, local)) {
            ConvertedCalls calls = new ConvertedCalls(recorder, clock);
            try {
                read(source, file, (kind, exchange, address) -> calls.take(exchange, address));
                return calls.end(format);
            } catch (RuntimeException failure) {
                remove(recording, failure);
                throw failure;
            }
        }
    }

    private RecordingHeader header(Path source, Path recording, ExchangeFormat format, ExchangeSurvey survey) {
        return new RecordingHeader(
                RecordingHeader.VERSION,
                name(recording),
                tool,
                Transport.Kind.PLAYBACK,
                survey.facts(),
                names,
                survey.started(),
                Optional.empty(),
                Optional.of(new RecordingOrigin(name(source), "", format.word())));
    }

    private static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    private interface Visitor {
        void visit(ExchangeFormat format, Exchange exchange, String address);
    }

    private static void read(Path source, ExchangeFile file, Visitor visitor) {
        try {
            file.read((ExchangeFormat format, Map<String, @Nullable Object> entry) -> {
                Optional<Exchange> exchange = ExchangeShapes.of(format, entry);
                if (exchange.isPresent()) {
                    visitor.visit(
                            kind(format, exchange.get()),
                            exchange.get(),
                            ExchangeAddress.of(exchange.get().url()).orElse(""));
                }
            });
        } catch (ExchangeFileException e) {
            throw problem(source, e.getMessage());
        } catch (IOException e) {
            throw problem(source, e.getClass().getSimpleName());
        }
    }

    private static ExchangeFormat kind(ExchangeFormat format, Exchange exchange) {
        boolean cli = format == ExchangeFormat.CASSETTE
                && ConvertedCalls.command(exchange).isPresent();
        return cli ? ExchangeFormat.AZURE_CLI_CASSETTE : format;
    }

    private static AzureException problem(Path source, @Nullable String reason) {
        return AzureException.builder(
                        AzureException.Kind.INVALID, Player.visible(source + " cannot be converted: " + reason + "."))
                .code("ConversionFailed")
                .remedy("help recording convert")
                .build();
    }

    private static void remove(Path recording, RuntimeException failure) {
        try {
            Files.deleteIfExists(recording);
        } catch (IOException stays) {
            failure.addSuppressed(stays);
        }
    }
}
