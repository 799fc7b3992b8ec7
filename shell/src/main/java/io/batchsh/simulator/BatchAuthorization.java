package io.batchsh.simulator;

import java.util.Map;
import java.util.Optional;

/** What a caller with a token may do in the data plane; an account key may do everything. */
final class BatchAuthorization {

    /** What calls are about, by the first part of their path; the rest, such as supported images, is about pools. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "jobs", "jobs",
            "jobschedules", "jobSchedules",
            "applications", "applications");

    private BatchAuthorization() {}

    /** @throws Refusal if the caller may not do what is asked */
    static void check(Store store, BatchAccount account, Request request) {
        Optional<String> caller = request.caller();
        if (caller.isEmpty() || request.segments().isEmpty()) {
            return;
        }
        String subject = SUBJECTS.getOrDefault(request.segments().get(0), "pools");
        String action = BatchAccounts.TYPE + "/" + subject + "/" + verb(request);
        String scope = account.resource.id.toString();
        if (!store.allowsData(caller.get(), action, scope)) {
            throw LinkedResources.insufficient(403, action, scope);
        }
    }

    private static String verb(Request request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> "read";
            case "DELETE" -> request.segments().size() > 2 ? "write" : "delete";
            default -> "write";
        };
    }
}
