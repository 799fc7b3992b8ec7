package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Secret;
import io.batchsh.batch.NodeUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code node user}: accounts on a node, to sign in with. */
final class NodeUserCommand {

    private NodeUserCommand() {}

    @Command(
            name = "add",
            description = "Make a user account on a node. Without a public key a password is read or asked for.",
            footer = "node user add nightly tvmps_00e --name me --ssh-public-key-file id_ed25519.pub --admin")
    static final class AddUser extends Verb.Changing {
        @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Parameters(index = "1", paramLabel = "<node>", description = NodeCommand.NODE)
        String node = "";

        @Option(names = "--name", paramLabel = "<name>", required = true, description = "The account's name.")
        String name = "";

        @Option(
                names = "--ssh-public-key-file",
                paramLabel = "<file>",
                description = "The public key to sign in with, on Linux.")
        @Nullable
        Path publicKeyFile;

        @Option(
                names = "--password-variable",
                paramLabel = "<variable>",
                description = "The environment variable that holds the password.")
        @Nullable
        String passwordVariable;

        @Option(names = "--password-file", paramLabel = "<file>", description = "The file that holds the password.")
        @Nullable
        Path passwordFile;

        @Option(names = "--admin", description = "Let the account administer the node.")
        boolean admin;

        @Option(
                names = "--expires-in",
                paramLabel = "<duration>",
                description = "When the account ends; the service takes a day.")
        @Nullable
        Duration expiresIn;

        AddUser(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            if (publicKeyFile != null && (passwordFile != null || passwordVariable != null)) {
                throw new UsageException("Give --ssh-public-key-file or a password, not both.", null);
            }
            String id = NodeText.idOf(pool, node, context.operations().nodes());
            Optional<String> key = Optional.ofNullable(publicKeyFile).map(AddUser::read);
            Optional<Secret> password = key.isPresent()
                    ? Optional.empty()
                    : Optional.of(new SecretText(context, "The password of " + name, "--password")
                            .find(passwordVariable, passwordFile, change.dryRun));
            OffsetDateTime now = OffsetDateTime.ofInstant(
                    context.session().transport().clock().instant(), ZoneOffset.UTC);
            context.operations()
                    .nodeActions()
                    .addUser(
                            pool,
                            id,
                            new NodeUser(
                                    name, admin, Optional.ofNullable(expiresIn).map(now::plus), key, password));
            context.console().message("undo: node user delete " + pool + " " + id + " " + name);
            context.console().message("next: node remote-login " + pool + " " + id);
            return Outcome.done();
        }

        private static String read(Path file) {
            try {
                return Files.readString(file).strip();
            } catch (IOException unreadable) {
                throw AzureException.builder(Kind.INVALID, "The file " + file + " cannot be read.")
                        .reason(unreadable.getClass().getSimpleName())
                        .cause(unreadable)
                        .build();
            }
        }
    }

    @Command(
            name = "delete",
            description = "Delete a user account on a node.",
            footer = "node user delete nightly tvmps_00e me --dry-run")
    static final class DeleteUser extends Verb.Changing {
        @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Parameters(index = "1", paramLabel = "<node>", description = NodeCommand.NODE)
        String node = "";

        @Parameters(index = "2", paramLabel = "<name>", description = "The account's name.")
        String name = "";

        DeleteUser(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            String id = NodeText.idOf(pool, node, context.operations().nodes());
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context).ask("Delete the account " + name + " on node " + id + "?");
            }
            context.operations().nodeActions().deleteUser(pool, id, name);
            context.console().message("undo: node user add " + pool + " " + id + " --name " + name);
            return Outcome.done();
        }
    }
}
