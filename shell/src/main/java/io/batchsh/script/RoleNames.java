package io.batchsh.script;

import io.batchsh.access.AccessCheck;
import io.batchsh.access.Principal;
import io.batchsh.access.RoleAssignment;
import io.batchsh.access.RoleDefinition;
import io.batchsh.access.Roles;
import io.batchsh.command.Operations;
import io.batchsh.command.UsageException;
import io.batchsh.image.Galleries;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code roles}: what whoever is signed in may do, and giving and taking roles. */
public record RoleNames(Supplier<Operations> operations) {

    /** What is needed on the Batch account, and whether it is there. */
    public List<AccessCheck> check() {
        return check(Map.of());
    }

    /**
     * The same, for an image and a subnet too: {@code roles.check(image: 'gallery/definition', subnetId: …)}. Each answer
     * says {@code action}, {@code allowed} and the {@code role} that gives it.
     */
    public List<AccessCheck> check(Map<String, Object> arguments) {
        return operations.get().accessChecks(text(arguments, "image"), text(arguments, "subnetId"));
    }

    /**
     * The roles that count at a scope: {@code roles.list(gallery: 'g')}.
     *
     * @param arguments a scope as for {@link #grant}, the subscription without one; {@code assignee: objectId}, one's own
     *     without it
     */
    public List<RoleAssignment> list(Map<String, Object> arguments) {
        String scope = scope(arguments)
                .orElseGet(() -> "/subscriptions/" + operations.get().session().subscriptionId());
        return roles().assignments(scope, Optional.of(principal(arguments).objectId()));
    }

    public List<RoleAssignment> list() {
        return list(Map.of());
    }

    /**
     * Gives a role: {@code roles.grant('Reader', gallery: 'contosogallery')}. One that is there already stays.
     *
     * @param arguments what on: {@code account: true}, {@code image:}, {@code gallery:} or {@code scope:} (a resource id);
     *     {@code assignee:} an object id and {@code assigneeType:}, the signed-in principal without them
     */
    public RoleAssignment grant(Map<String, Object> arguments, String role) {
        String scope = required(arguments);
        RoleDefinition definition = roles().definition(scope, role);
        return roles().grant(scope, definition, principal(arguments)).assignment();
    }

    /** Takes a role that was given at this very scope; says whether it was there. Arguments as for {@link #grant}. */
    public boolean revoke(Map<String, Object> arguments, String role) {
        Optional<RoleAssignment> found =
                roles().find(required(arguments), role, principal(arguments).objectId());
        found.ifPresent(roles()::revoke);
        return found.isPresent();
    }

    private Roles roles() {
        return operations.get().roles();
    }

    private Principal principal(Map<String, Object> arguments) {
        String assignee = text(arguments, "assignee");
        return assignee == null
                ? operations.get().principals().signedIn()
                : new Principal(assignee, Objects.requireNonNullElse(text(arguments, "assigneeType"), ""));
    }

    private String required(Map<String, Object> arguments) {
        return scope(arguments)
                .orElseThrow(() -> new UsageException(
                        "A role is given on something: account: true, image:, gallery: or scope:.",
                        "roles.grant('Reader', gallery: 'NAME')"));
    }

    private Optional<String> scope(Map<String, Object> arguments) {
        Galleries galleries = operations.get().galleries();
        if (Boolean.TRUE.equals(arguments.get("account"))) {
            return Optional.of(operations.get().session().clients().account().id());
        }
        String image = text(arguments, "image");
        if (image != null) {
            return Optional.of(galleries.find(image).toString());
        }
        String gallery = text(arguments, "gallery");
        return gallery == null
                ? Optional.ofNullable(text(arguments, "scope"))
                : Optional.of(galleries.show(gallery).id());
    }

    private static @Nullable String text(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        return value == null ? null : value.toString();
    }
}
