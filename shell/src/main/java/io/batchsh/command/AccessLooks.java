package io.batchsh.command;

import io.batchsh.access.AccessCheck;
import io.batchsh.access.Provider;
import io.batchsh.access.RoleAssignment;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How providers, roles and permissions look. */
final class AccessLooks {

    private AccessLooks() {}

    static Looks<Provider> provider() {
        return new Looks<>(
                Provider::document,
                TableLayout.of(
                        Column.of("Namespace", Provider::namespace),
                        Column.<Provider>of("RegistrationState", Provider::registrationState)
                                .styled(AccessLooks::state),
                        Column.<Provider>of("Subscription", Provider::subscriptionId)
                                .priority(1)));
    }

    static Looks<AccessCheck> check() {
        return new Looks<>(
                AccessLooks::tree,
                TableLayout.of(
                        Column.of("On", AccessLooks::subject),
                        Column.<AccessCheck>of("Action", AccessCheck::action).minimalWidth(30),
                        Column.<AccessCheck>of("Allowed", check -> check.allowed() ? "yes" : "no")
                                .styled(AccessLooks::allowed),
                        Column.<AccessCheck>of("Role", AccessCheck::role).priority(1)));
    }

    static Looks<RoleAssignment> assignment() {
        return new Looks<>(
                AccessLooks::tree,
                TableLayout.of(
                        Column.of("Role", RoleAssignment::role),
                        Column.of("Scope", RoleAssignment::scope),
                        Column.<RoleAssignment>of("PrincipalId", RoleAssignment::principalId)
                                .priority(1),
                        Column.<RoleAssignment>of("PrincipalType", RoleAssignment::principalType)
                                .priority(2)));
    }

    private static String subject(AccessCheck check) {
        return check.subject().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> tree(AccessCheck check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", subject(check));
        tree.put("scope", check.scope());
        tree.put("action", check.action());
        tree.put("allowed", check.allowed());
        tree.put("role", check.role());
        return tree;
    }

    private static Map<String, Object> tree(RoleAssignment assignment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", assignment.role());
        tree.putAll(ArmDocument.flattened(assignment.document()));
        return tree;
    }

    private static Optional<Theme.Style> allowed(String text) {
        return Optional.of(text.equals("yes") ? Theme.Style.GOOD : Theme.Style.BAD);
    }

    private static Optional<Theme.Style> state(String text) {
        return Optional.of(text.equals("Registered") ? Theme.Style.GOOD : Theme.Style.WARNING);
    }
}
