package io.batchsh.simulator;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tasks wait for which, and what a task's end means for its job. */
final class Dependencies {

    private Dependencies() {}

    /** Puts a new or requeued task where it belongs. */
    static void admit(Task task) {
        if (satisfied(task)) {
            task.job.ready.add(task);
        } else {
            task.job.blocked.add(task);
        }
    }

    /** Lets go the tasks whose dependencies are done. */
    static void unblock(Job job) {
        for (Iterator<Task> tasks = job.blocked.iterator(); tasks.hasNext(); ) {
            Task task = tasks.next();
            if (satisfied(task)) {
                tasks.remove();
                job.ready.add(task);
            }
        }
    }

    private static boolean satisfied(Task task) {
        Map<String, Object> dependencies = Json.child(task.configuration, "dependsOn");
        if (dependencies.isEmpty()) {
            return true;
        }
        for (String id : Json.texts(dependencies, "taskIds")) {
            if (!done(task.job, id)) {
                return false;
            }
        }
        for (Map<String, Object> range : Json.children(dependencies, "taskIdRanges")) {
            for (long id = Json.number(range, "start"); id <= Json.number(range, "end"); id++) {
                if (!done(task.job, Long.toString(id))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean done(Job job, String id) {
        return job.task(id)
                .filter(Task::completed)
                .filter(task -> task.succeeded()
                        || options(task)
                                .flatMap(options -> Json.text(options, "dependencyAction"))
                                .filter("satisfy"::equalsIgnoreCase)
                                .isPresent())
                .isPresent();
    }

    /** What the exit conditions of a completed task say about the way it ended. */
    static Optional<Map<String, Object>> options(Task task) {
        Map<String, Object> conditions = Json.child(task.configuration, "exitConditions");
        Integer code = task.exitCode;
        if (code != null) {
            for (Map<String, Object> mapping : Json.children(conditions, "exitCodes")) {
                if (Json.number(mapping, "code") == code) {
                    return Optional.of(Json.child(mapping, "exitOptions"));
                }
            }
            for (Map<String, Object> range : Json.children(conditions, "exitCodeRanges")) {
                if (Json.number(range, "start") <= code && code <= Json.number(range, "end")) {
                    return Optional.of(Json.child(range, "exitOptions"));
                }
            }
        }
        for (String name : code == null ? List.of("preProcessingError", "default") : List.of("default")) {
            if (conditions.containsKey(name)) {
                return Optional.of(Json.child(conditions, name));
            }
        }
        return Optional.empty();
    }
}
