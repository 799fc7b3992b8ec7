package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.output.ErrorMessage;
import io.batchsh.output.QueryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** Explains failures on standard error and says with which exit code they end. */
record Failures(Shell shell, Settings settings) {

    ExitCode explain(Exception failure) {
        if (failure instanceof InterruptedException) {
            show(ErrorMessage.of("Interrupted. What was asked of Azure goes on there."));
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof AzureException known) {
            boolean cancelled = known instanceof WaitCancelledException;
            show(new ErrorMessage(
                    known.getMessage(),
                    known.reason(),
                    known.remedy(),
                    known.requestId(),
                    cancelled ? Optional.empty() : stack(failure)));
            return cancelled ? ExitCode.INTERRUPTED : ExitCode.of(known.kind());
        }
        if (failure instanceof UsageException usage) {
            show(new ErrorMessage(
                    usage.getMessage(), Optional.empty(), usage.remedy(), Optional.empty(), Optional.empty()));
            return ExitCode.USAGE;
        }
        if (failure instanceof QueryException || failure instanceof UnclosedQuoteException) {
            show(ErrorMessage.of(String.valueOf(failure.getMessage())));
            return ExitCode.USAGE;
        }
        show(new ErrorMessage(
                "This is a mistake in batchsh: " + failure,
                Optional.empty(),
                settings.debug() ? Optional.empty() : Optional.of("the same with --debug, to report it"),
                Optional.empty(),
                stack(failure)));
        return ExitCode.FAILED;
    }

    private void show(ErrorMessage message) {
        message.show(shell.console(), settings.messageTheme());
    }

    private Optional<String> stack(Exception failure) {
        if (!settings.debug()) {
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return Optional.of(text.toString());
    }
}
