package io.batchsh.command;

import io.batchsh.access.AccessCheck;
import io.batchsh.access.Principal;
import io.batchsh.access.RoleAssignment;
import io.batchsh.access.RoleDefinition;
import io.batchsh.access.Roles;
import io.batchsh.azure.AzureException;
import io.batchsh.completion.Suggestions;
import io.batchsh.completion.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code role}: what whoever is signed in may do, and giving the roles that are missing. */
final class RoleCommand {

    private RoleCommand() {}

    @Command(
            name = "check",
            description = {
                "Say whether this sign-in may make pools on the Batch account, from an image and in a subnet.",
                "Exit code 4 if an action is missing."
            },
            footer = {"role check", "role check --image contosogallery/ubuntu-2204-gen2"})
    static final class CheckRoles extends Verb {
        @Option(
                names = "--image",
                paramLabel = "<image-version>",
                description = "An image that pools shall be made from: GALLERY/DEFINITION[/VERSION], or its id.")
        @Nullable
        String image;

        @Option(names = "--subnet-id", paramLabel = "<subnet>", description = "A subnet that nodes shall join.")
        @Nullable
        String subnet;

        CheckRoles(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            List<AccessCheck> checks = context.operations().accessChecks(image, subnet);
            List<AccessCheck> missing =
                    checks.stream().filter(check -> !check.allowed()).toList();
            missing.stream().map(RoleCommand::grant).distinct().forEach(context.console()::message);
            return Outcome.list(checks.stream(), AccessLooks.check())
                    .with(missing.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED);
        }
    }

    private static String grant(AccessCheck missing) {
        return "try: role grant " + Words.quote(missing.role()) + " --scope " + missing.scope();
    }

    @Command(
            name = "list",
            description = "List the roles that count somewhere: those given there, and those given above.",
            footer = {"role list", "role list --account", "role list --gallery contosogallery --all"})
    static final class ListRoles extends Verb {
        @Mixin
        final ScopeOptions scope = new ScopeOptions();

        @Option(names = "--assignee", paramLabel = "<object-id>", description = "Whose roles; your own without it.")
        @Nullable
        String assignee;

        @Option(names = "--all", description = "The roles of everybody.")
        boolean all;

        ListRoles(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            String where = scope.id(context)
                    .orElseGet(() -> "/subscriptions/" + context.session().subscriptionId());
            Optional<String> whose = all
                    ? Optional.empty()
                    : Optional.of(principal(context, assignee, "").objectId());
            return Outcome.list(
                    context.operations().roles().assignments(where, whose).stream(), AccessLooks.assignment());
        }
    }

    @Command(
            name = "grant",
            description = "Give a role, to this sign-in or to another principal.",
            footer = {
                "role grant \"Compute Gallery Image Reader\" --gallery contosogallery",
                "role grant Reader --gallery contosogallery --assignee 5f0d1c5e-6f0a-4a59-9a4a-0a2d9c1f7b11"
                        + " --assignee-type ServicePrincipal",
                "role grant \"Azure Batch Account Contributor\" --account --dry-run"
            })
    static final class GrantRole extends ChangeRole {
        @Option(
                names = "--wait",
                description = "Wait until the role counts, which takes up to some minutes; only for your own.")
        boolean wait;

        @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up after this long, such as 10m.")
        @Nullable
        Duration timeout;

        GrantRole(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "role grant ";
        }

        @Override
        Outcome run() {
            if (wait && assignee != null) {
                throw new UsageException("Whether the role of another counts cannot be seen from here.", null);
            }
            String where = scope.required(context);
            Roles roles = context.operations().roles();
            RoleDefinition definition = definition(roles, where);
            Roles.Grant grant = roles.grant(where, definition, principal(context, assignee, assigneeType));
            if (grant.isNew()) {
                context.console().message("undo: role revoke " + repeated(definition.roleName()));
            } else {
                context.console()
                        .message(grant.assignment().principalId() + " has the role " + definition.roleName()
                                + " there already.");
            }
            if (wait) {
                roles.await(where, definition, Optional.ofNullable(timeout));
            } else if (grant.isNew()) {
                context.console().message("It takes up to some minutes until the role counts.");
            }
            return Outcome.one(grant.assignment(), AccessLooks.assignment());
        }
    }

    @Command(
            name = "revoke",
            description = "Take a role that was given at this very scope.",
            footer = {
                "role revoke \"Azure Batch Data Contributor\" --account --yes",
                "role revoke \"Azure Batch Data Contributor\" --account --dry-run"
            })
    static final class RevokeRole extends ChangeRole {
        RevokeRole(CommandContext context) {
            super(context);
        }

        @Override
        String verb() {
            return "role revoke ";
        }

        @Override
        Outcome run() throws InterruptedException {
            String where = scope.required(context);
            Roles roles = context.operations().roles();
            RoleDefinition definition = definition(roles, where);
            Principal principal = principal(context, assignee, assigneeType);
            RoleAssignment found = roles.find(where, definition.roleName(), principal.objectId())
                    .orElseThrow(() -> AzureException.builder(
                                    AzureException.Kind.NOT_FOUND,
                                    principal.objectId() + " was not given the role " + definition.roleName()
                                            + " there.")
                            .reason("A role that was given above is taken above.")
                            .remedy("role list" + scope.repeated()
                                    + (assignee == null ? "" : " --assignee " + assignee))
                            .build());
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Take the role " + definition.roleName() + " from " + found.principalId() + "?");
            }
            roles.revoke(found);
            context.console().message("undo: role grant " + repeated(definition.roleName()));
            return Outcome.done();
        }
    }

    /** What giving and taking a role share. */
    abstract static class ChangeRole extends Verb.Changing {
        @Parameters(paramLabel = "<role>", description = "The role's name, such as Reader.")
        String role = "";

        @Mixin
        final ScopeOptions scope = new ScopeOptions();

        @Option(
                names = "--assignee",
                paramLabel = "<object-id>",
                description = "Another principal, by its object id in the tenant; this sign-in without it.")
        @Nullable
        String assignee;

        @Option(
                names = "--assignee-type",
                paramLabel = "<type>",
                description = "ServicePrincipal, User or Group; needed for one that was made a moment ago.")
        String assigneeType = "";

        ChangeRole(CommandContext context) {
            super(context);
        }

        /** The command's own words, with a blank behind. */
        abstract String verb();

        /** The role; one that is misspelt is told the nearest name. */
        RoleDefinition definition(Roles roles, String where) {
            try {
                return roles.definition(where, role);
            } catch (AzureException missing) {
                if (missing.kind() != AzureException.Kind.NOT_FOUND) {
                    throw missing;
                }
                List<String> names =
                        roles.definitions(where).map(RoleDefinition::roleName).toList();
                List<String> nearest = Suggestions.nearest(role, names);
                throw new UsageException(
                        "There is no role '" + role + "'.",
                        nearest.isEmpty() ? "role check" : verb() + repeated(nearest.get(0)));
            }
        }

        /** The arguments as they have to be repeated. */
        String repeated(String roleName) {
            return Words.quote(roleName)
                    + scope.repeated()
                    + (assignee == null ? "" : " --assignee " + Words.quote(assignee))
                    + (assigneeType.isEmpty() ? "" : " --assignee-type " + Words.quote(assigneeType));
        }
    }

    private static Principal principal(CommandContext context, @Nullable String assignee, String type) {
        return assignee == null ? context.operations().principals().signedIn() : new Principal(assignee, type);
    }
}
