package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The applications of an account; they are resources of the resource manager. */
final class Applications {

    static final String TYPE = "Microsoft.Batch/batchAccounts/applications";
    static final String VERSIONS = TYPE + "/versions";
    private static final int MOST = 10;

    private Applications() {}

    /** Adds an application that a world names, with its versions; all of them are active. */
    static void declare(Store store, BatchAccount account, Map<String, Object> entry) {
        Resource application = new Resource(
                account.resource.id.child(
                        "applications", Json.text(entry, "name").orElseThrow()),
                "");
        application.properties = Json.object(
                "displayName", entry.get("displayName"),
                "allowUpdates", !Boolean.FALSE.equals(entry.get("allowUpdates")),
                "defaultVersion", entry.get("defaultVersion"));
        store.add(application);
        for (String version : Json.texts(entry, "versions")) {
            Resource added = new Resource(application.id.child("versions", version), "");
            added.properties = Json.object("state", "Active", "format", "zip");
            store.add(added);
        }
    }

    static List<Resource> of(Store store, BatchAccount account) {
        return store.resources(TYPE, account.resource.id.toString());
    }

    static Optional<Resource> find(Store store, BatchAccount account, String id) {
        return of(store, account).stream()
                .filter(application -> application.id.name().equalsIgnoreCase(id))
                .findFirst();
    }

    /** The versions of an application, those without a package included. */
    static List<Resource> all(Store store, Resource application) {
        return store.resources(VERSIONS, application.id.toString());
    }

    static Optional<Resource> version(Store store, Resource application, String name) {
        return all(store, application).stream()
                .filter(version -> version.id.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static List<String> versions(Store store, Resource application) {
        return all(store, application).stream()
                .map(version -> version.id.name())
                .toList();
    }

    /** The versions that nodes can have. */
    static List<String> active(Store store, Resource application) {
        return all(store, application).stream()
                .filter(version -> "Active".equals(version.properties.get("state")))
                .map(version -> version.id.name())
                .toList();
    }

    /** Checks the {@code applicationPackageReferences} of a pool or task. */
    static void check(Simulation simulation, BatchAccount account, Map<String, Object> owner) {
        Refusal refusal = new Refusal(
                409,
                "InvalidApplicationPackageReferences",
                "One or more of the specified application package references are invalid.");
        List<Map<String, Object>> references = Json.children(owner, "applicationPackageReferences");
        if (references.size() > MOST) {
            throw Contract.invalid(
                    "applicationPackageReferences",
                    Integer.toString(references.size()),
                    "A pool can have at most " + MOST + " application packages.");
        }
        for (Map<String, Object> reference : references) {
            String id = Json.text(reference, "applicationId").orElse("");
            if (!exists(simulation.store(), account, reference, id)) {
                refusal.value(id, "The specified application package does not exist.");
            }
        }
        if (!refusal.values().isEmpty()) {
            throw refusal;
        }
    }

    private static boolean exists(Store store, BatchAccount account, Map<String, Object> reference, String id) {
        Resource application = find(store, account, id).orElse(null);
        if (application == null) {
            return false;
        }
        Optional<String> version =
                Json.text(reference, "version").or(() -> Json.text(application.properties, "defaultVersion"));
        return version.filter(name -> active(store, application).stream().anyMatch(name::equalsIgnoreCase))
                .isPresent();
    }
}
