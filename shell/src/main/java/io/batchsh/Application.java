package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Notices;
import io.batchsh.command.ExitCode;
import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.BrokenPipeException;
import io.batchsh.output.Console;
import io.batchsh.output.ErrorMessage;
import io.batchsh.output.Pager;
import io.batchsh.output.StandardStreams;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.SecretRegister;
import io.batchsh.repl.Interactive;
import io.batchsh.repl.TerminalOpening;
import io.batchsh.session.Session;
import io.batchsh.session.SignInSurroundings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Wires the rooms together as the command line wants it, and runs. The only place that knows them all. */
final class Application {

    private final Surroundings surroundings;
    private final Console console;
    private final Optional<TerminalOpening> terminal;
    private Configuration configuration = Configuration.defaults();

    /**
     * @param input where lines come from when none are given
     * @param terminal the terminal, if it is being opened already
     */
    Application(
            Map<String, String> environment,
            String home,
            StandardStreams streams,
            InputStream input,
            Console console,
            Optional<TerminalOpening> terminal) {
        Folders folders = Folders.of(environment, home);
        this.surroundings = new Surroundings(
                environment,
                folders,
                new ProgramConfiguration(folders, Path.of(home), environment),
                LocalNames.of(environment, home),
                streams,
                input);
        this.console = console;
        this.terminal = terminal;
    }

    ExitCode run(String[] arguments) {
        try {
            // Without options the prompt does not wait for their parser.
            return arguments.length == 0 ? run(new BatchshOptions()) : parseAndRun(arguments);
        } catch (ParameterException | IllegalArgumentException wrong) {
            explain(new ErrorMessage(
                    wrong.getMessage() + ".",
                    Optional.empty(),
                    Optional.of("batchsh --help"),
                    Optional.empty(),
                    Optional.empty()));
            return ExitCode.USAGE;
        } catch (AzureException failure) {
            explain(new ErrorMessage(
                    failure.getMessage(), failure.reason(), failure.remedy(), failure.requestId(), Optional.empty()));
            return ExitCode.of(failure.kind());
        } catch (BrokenPipeException nobodyReads) {
            return ExitCode.DONE;
        }
    }

    private void explain(ErrorMessage message) {
        message.show(console, surroundings.messageTheme(configuration));
    }

    private ExitCode parseAndRun(String[] arguments) {
        if (!arguments[0].startsWith("-") || arguments.length > 1) {
            HeadStart.take(arguments, surroundings.environment());
        }
        CommandLine parser = BatchshOptions.parser();
        BatchshOptions options = BatchshOptions.of(parser, arguments);
        if (options.help) {
            console.print(parser.getUsageMessage(CommandLine.Help.Ansi.OFF));
            return ExitCode.DONE;
        }
        if (options.version) {
            console.print(Version.text() + "\n");
            return ExitCode.DONE;
        }
        return run(options);
    }

    private ExitCode run(BatchshOptions options) {
        Optional<TerminalOpening> opening = options.isInteractive(surroundings.streams())
                ? terminal.or(() -> Optional.of(TerminalOpening.begin()))
                : Optional.empty();
        configuration = surroundings.configured().by(options);
        configuration.warnings().forEach(warning -> console.message("config: " + warning));
        SecretRegister secrets = new SecretRegister();
        Voice voice = new Voice(console);
        SignInSurroundings signIn = new SignInSurroundings(
                surroundings.environment(), voice::say, voice::askSecret, secret -> secrets.add(secret::reveal));
        Sessions sessions = new Sessions(signIn, new Notices(voice::notice), secrets, options, configuration);
        Session session = sessions.open();
        if (opening.isPresent()) {
            try (Interactive prompt = new Interactive(opening.get(), pager())) {
                voice.use(prompt.console());
                return runOf(options, sessions, session, prompt.console(), secrets, voice)
                        .interactive(prompt);
            }
        }
        return runOf(options, sessions, session, console, secrets, voice).batch();
    }

    private ProgramRun runOf(
            BatchshOptions options,
            Sessions sessions,
            Session session,
            Console speaking,
            SecretRegister secrets,
            Voice voice) {
        return new ProgramRun(surroundings, configuration, options, sessions, session, speaking, secrets, voice);
    }

    private Pager pager() {
        return Pager.resolve(Optional.of(configuration.text(ConfigurationKey.PAGER)), surroundings.environment());
    }
}
